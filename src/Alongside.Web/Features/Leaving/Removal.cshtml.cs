using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Leaving;

/// <summary>The end of the whole firm, by two people and after two weeks, in which either of them and HR can call it off.</summary>
[Authorize(Policies.WholeFirm)]
public sealed class RemovalModel(RemovalBook book) : FirmPage
{
    public const string Place = "/removal";

    public IReadOnlyList<RemovalRow> Removals { get; private set; } = [];

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    /// <summary>Where the older ones go on; null where these are the first.</summary>
    public int? Older { get; private set; }

    /// <summary>Beside the latest ones alone, of which one may still be on its way.</summary>
    public bool MayAsk =>
        Before is null
        && TwoPeople.Asking(Desk.Reader) is null
        && !Removals.Any(r => r.State is RemovalState.Agreed || r.WaitsOn(Desk.Today));

    public bool MayAnswer(RemovalRow removal) =>
        removal.WaitsOn(Desk.Today) && TwoPeople.Answering(Desk.Reader, removal.AskedBy) is null;

    public bool MayCallOff(RemovalRow removal) =>
        removal.State is RemovalState.Agreed && Removal.CallingOff(Desk.Reader) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ModelState.TryGetValue("before", out var given) && given.Errors.Count > 0)
            return NotFound();
        var found = await book.BeforeAsync(Before ?? long.MaxValue, RemovalBook.Shown + 1, ct);
        Removals = [.. found.Take(RemovalBook.Shown)];
        Older = found.Count > Removals.Count ? Removals[^1].Number : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] RemovalForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(await book.AskAsync(Desk, form.Reason!.Trim(), Place, Slip, ct), () => OnGetAsync(ct))
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

    public Task<IActionResult> OnPostAgreeAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => book.AgreeAsync(Desk, n, Place, Slip, ct), ct);

    public Task<IActionResult> OnPostRefuseAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => book.RefuseAsync(Desk, n, Place, Slip, ct), ct);

    public Task<IActionResult> OnPostWithdrawAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => book.WithdrawAsync(Desk, n, Place, Slip, ct), ct);

    public Task<IActionResult> OnPostCallOffAsync(int? number, CancellationToken ct) =>
        MoveAsync(number, n => book.CallOffAsync(Desk, n, Place, Slip, ct), ct);

    async Task<IActionResult> MoveAsync(int? number, Func<int, Task<Outcome>> move, CancellationToken ct) =>
        number is { } known && ModelState.IsValid ? await Answer(await move(known), () => OnGetAsync(ct)) : NotFound();
}
