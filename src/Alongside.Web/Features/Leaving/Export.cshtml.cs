using Alongside.Domain.Firms;
using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Leaving;

/// <summary>
/// A copy of the whole firm, by two people. The page shows who asked, why, and how far it is, and no word of any record: what is in
/// the file is for who holds both halves of its password.
/// </summary>
[Authorize(Policies.WholeFirm)]
public sealed class ExportModel(ExportBook book, ExportWork work, Exporting exporting, ShownOnce shown) : FirmPage
{
    public IReadOnlyList<ExportRow> Exports { get; private set; } = [];

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    /// <summary>Where the older ones go on; null where these are the first.</summary>
    public int? Older { get; private set; }

    /// <summary>The reader’s half of a password, right after they asked for it.</summary>
    public string? Half { get; private set; }

    public (long Done, long Of)? UnderWay => work.Find(Desk.Firm.Id)?.Now;

    /// <summary>Beside the latest ones alone, of which one may still be on its way.</summary>
    public bool MayAsk =>
        Before is null
        && TwoPeople.Asking(Desk.Reader) is null
        && !Exports.Any(e => e.State is ExportState.Agreed || e.WaitsOn(Desk.Today));

    public bool MayAnswer(ExportRow export) =>
        export.WaitsOn(Desk.Today) && TwoPeople.Answering(Desk.Reader, export.AskedBy) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ModelState.TryGetValue("before", out var given) && given.Errors.Count > 0)
            return NotFound();
        var found = await book.BeforeAsync(Before ?? long.MaxValue, ExportBook.Shown + 1, ct);
        Exports = [.. found.Take(ExportBook.Shown)];
        Older = found.Count > Exports.Count ? Exports[^1].Number : null;
        if (HttpMethods.IsGet(Request.Method) && shown.Take(HttpContext, Me.Account, Cookies.Half) is [var half])
            Half = half;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ExportForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(
                await book.AskAsync(Desk, form.Reason!.Trim(), Exporting.Place, Slip, ct),
                () => OnGetAsync(ct)
            )
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

    public Task<IActionResult> OnPostAgreeAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => exporting.AgreeAsync(Desk, n, Exporting.Place, Slip, ct), ct);

    public Task<IActionResult> OnPostRefuseAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => book.RefuseAsync(Desk, n, Exporting.Place, Slip, ct), ct);

    public Task<IActionResult> OnPostWithdrawAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => book.WithdrawAsync(Desk, n, Exporting.Place, Slip, ct), ct);

    public Task<IActionResult> OnPostTakeAsync(int? number, CancellationToken ct) =>
        MoveAsync(
            number,
            async n =>
            {
                var (outcome, half) = await book.TakeAsync(Desk, n, Exporting.Place, Slip, ct);
                if (half is not null)
                    shown.Keep(HttpContext, Me.Account, [half], Cookies.Half);
                return outcome;
            },
            ct
        );

    Visitor Me => Visitor.Of(User)!;

    async Task<IActionResult> MoveAsync(int? number, Func<int, Task<Outcome>> move, CancellationToken ct) =>
        number is { } known && ModelState.IsValid ? await Answer(await move(known), () => OnGetAsync(ct)) : NotFound();
}
