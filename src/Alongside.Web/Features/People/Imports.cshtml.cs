using System.Collections.Immutable;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>The imports of a firm, and taking the last one back. It holds numbers and nobody's name but the administrators'.</summary>
[Authorize(Policies.Administrator)]
public sealed class ImportsModel(ImportHistory history, PeopleBook book) : FirmPage
{
    public ImmutableArray<ImportRow> Imports { get; private set; }

    [FromQuery]
    public bool Undone { get; set; }

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    /// <summary>Where the older ones go on; null where these are the first.</summary>
    public int? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ModelState.TryGetValue("before", out var given) && given.Errors.Count > 0)
            return NotFound();
        var found = await history.BeforeAsync(Before ?? long.MaxValue, ImportHistory.Shown + 1, ct);
        Imports = [.. found.Take(ImportHistory.Shown)];
        Older = found.Count > Imports.Length ? Imports[^1].Number : null;
        await Names.LoadAsync(Imports.SelectMany(i => new[] { i.By, i.UndoneBy ?? i.By }), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int number, CancellationToken ct) =>
        await Answer(await book.UndoAsync(Desk, number, "/people/imports?undone=true", Slip, ct), () => OnGetAsync(ct));

    /// <summary>The only one that could be taken back.</summary>
    public bool IsLast(ImportRow import) => Before is null && import == Imports[0] && import.UndoneAt is null;

    public static IEnumerable<(ChangeKind Kind, int Count)> Counts(ImportRow import) =>
        new[]
        {
            (ChangeKind.Joins, import.Joined),
            (ChangeKind.Leaves, import.Leaving),
            (ChangeKind.Moves, import.Moved),
            (ChangeKind.Changes, import.Changed),
        }.Where(c => c.Item2 > 0);
}
