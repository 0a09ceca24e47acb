using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Promises;

/// <summary>Everything the reader said they would do, late first, and what others said they would do for the reader.</summary>
[Authorize(Policies.Member)]
public sealed class PromisesModel(PromiseMoves moves, PromisesInSight promises) : PromisePage(moves)
{
    /// <summary>Which day of which promise, and from which page.</summary>
    public sealed record OneDay(RecordId Record, LineId Promise, DateOnly Due, string? From);

    public ImmutableArray<ShownPromise> All { get; private set; } = [];

    public IEnumerable<ShownPromise> Questions => All.Where(p => p.IsAsked || p.IsOffered);

    public IEnumerable<ShownPromise> Mine => All.Where(p => p is { IsMine: true, IsOpen: true });

    public IEnumerable<ShownPromise> ForMe =>
        All.Where(p => p is { IsForMe: true, IsOpen: true, IsAsked: false, IsOffered: false });

    public IEnumerable<ShownPromise> Kept => All.Where(p => p is { IsMine: true, IsOpen: false });

    public Sentence Finding =>
        (Mine.Count(p => p.IsLate), Mine.Count(p => p.CanSayDone)) switch
        {
            (> 0 and var late, _) => Sentence.Count(
                late,
                "One thing you promised is late",
                "{count} things you promised are late"
            ),
            (_, > 0 and var open) => Sentence.Count(
                open,
                "You’ve one promise to keep",
                "You’ve {count} promises to keep"
            ),
            _ => Sentence.Say("Nothing owed"),
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        All = await promises.OfAsync(Desk, ct);
        return Page();
    }

    public Task<IActionResult> OnPostDoneAsync(OneDay which, CancellationToken ct) =>
        MakeAsync(which, (p, hand) => p.SayDone(hand, which.Promise, which.Due), ct);

    public Task<IActionResult> OnPostThereAsync(OneDay which, CancellationToken ct) =>
        MakeAsync(which, (p, hand) => p.ConfirmThere(hand, which.Promise, which.Due), ct);

    public Task<IActionResult> OnPostNotThereAsync(OneDay which, CancellationToken ct) =>
        MakeAsync(which, (p, hand) => p.SayNotThere(hand, which.Promise, which.Due), ct);

    public Task<IActionResult> OnPostAcceptDayAsync(OneDay which, CancellationToken ct) =>
        MakeAsync(which, (p, hand) => p.AcceptNewDay(hand, which.Promise, which.Due), ct);

    public Task<IActionResult> OnPostKeepDayAsync(OneDay which, CancellationToken ct) =>
        MakeAsync(which, (p, hand) => p.DeclineNewDay(hand, which.Promise, which.Due), ct);

    async Task<IActionResult> MakeAsync(
        OneDay which,
        Func<HelpingProcess, Hand, Decision> move,
        CancellationToken ct
    ) =>
        ModelState.IsValid
            ? await Answer(await SettleAsync(which.Record, move, which.From, ct), () => OnGetAsync(ct))
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
}
