using Alongside.Domain.People;
using Alongside.Web.Features.SignIn;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.SettingUp;

/// <summary>
/// The first firm, made by whoever holds the code from the console, who is signed in as its administrator. Where there is a firm,
/// there is no such page.
/// </summary>
[AllowAnonymous]
public sealed class SetUpModel(
    SetUpCodes codes,
    Founding founding,
    Limits limits,
    Arrival arrival,
    DirectoryDb directory,
    ILogger<SetUpModel> log
) : SignInPage(log)
{
    /// <summary>The code has too many values to be guessed at this pace in any time.</summary>
    static readonly Allowance Tries = new("set-up-from", 20, TimeSpan.FromHours(1));

    static readonly Allowance TriesInAll = new("set-up", 100, TimeSpan.FromHours(1));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await codes.IsAwaitedAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] FirmForm form, CancellationToken ct)
    {
        if (!await codes.IsAwaitedAsync(ct))
            return NotFound();
        if (await WaitAsync(ct) is { } wait)
            return TooOften(wait);
        if (!await codes.IsRightAsync(form.Code, ct))
            return Refuse(StatusCodes.Status400BadRequest, FoundingRefusals.CodeWrong);
        if (!ModelState.IsValid)
            return Again();

        var wanted = form.Read();
        if (await founding.RefusalAsync(wanted, ct) is { } no)
            return Refuse(StatusCodes.Status400BadRequest, no);
        var first = founding.First(wanted);
        if (first.Errors is [var error, ..])
            return Refuse(StatusCodes.Status400BadRequest, error.Why.At(FieldOf(error)));
        return await codes.UseAsync(form.Code, ct)
            ? Redirect(await EnterAsync(wanted, first, ct))
            : Refuse(StatusCodes.Status409Conflict, FoundingRefusals.CodeWrong);
    }

    async Task<TimeSpan?> WaitAsync(CancellationToken ct) =>
        await limits.TakeAsync(Tries, Limits.Of(HttpContext.Connection.RemoteIpAddress), ct)
        ?? await limits.TakeAsync(TriesInAll, "all", ct);

    async Task<string> EnterAsync(FirmWanted wanted, PeoplePlan first, CancellationToken ct)
    {
        var person = await founding.FoundAsync(wanted, first, FirmState.SettingUp, ct);
        var account = await directory.Accounts.Where(a => a.Address == person.Email).Select(a => a.Id).SingleAsync(ct);
        return await arrival.EnterAsync(HttpContext, account, $"/{wanted.Slug}/set-up/people", onlyFirm: null, ct);
    }

    static string FieldOf(RowError error) => error.Column == $"{PersonColumn.Email}" ? "email" : "person";

    PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
