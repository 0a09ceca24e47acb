using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Search;

/// <summary>
/// Finds words in the reader's own records and in those that they lead, among the sheets that are theirs to read, and people whom
/// they lead by name. It keeps no index of words: what a reader may search is a few hundred records at most, and what was erased
/// is found nowhere at once.
/// </summary>
public sealed class SearchInSight(
    FirmDb db,
    Records records,
    SearchStatements statements,
    NameSearch search,
    Reads reads,
    Names names
)
{
    static readonly ImmutableArray<Audience> All = [.. Enum.GetValues<Audience>()];

    public async Task<Found> FindAsync(
        HttpContext http,
        Desk desk,
        string? text,
        ListPlace? after,
        CancellationToken ct
    )
    {
        var wanted = Wanted.Of(text);
        if (wanted.IsNothing)
            return Found.Nothing(wanted);
        var rows = await statements.RecordsAsync(db, desk.Reader.Person, after, ct);
        List<RecordRow> looked = [.. rows.Take(SearchStatements.Most)];
        var own = await records.ReadAsync<Process>(desk, Part.Employee, looked, All, ct);
        var led = await records.ReadAsync<Process>(desk, Part.Manager, looked, All, ct);
        var called = await CalledAsync(desk, wanted, after, ct);
        await names.LoadAsync(
            [.. called, .. own.Select(p => p.Header.Manager), .. led.Select(p => p.Header.Employee)],
            ct
        );
        var hits = HitsOf(looked, wanted, own, led);
        var shown = looked.Where(r => r.ShownToEmployee).Select(r => r.Id).ToHashSet();
        reads.NoteAfterAnswer(
            http,
            desk,
            hits.Where(h => h.Part is Part.Manager).Select(h => h.Record.Header.Id).Where(shown.Contains)
        );
        return new Found(
            wanted,
            [.. called.Select(p => names.Face(p)).OrderBy(p => p.Name, StringComparer.CurrentCulture)],
            hits,
            rows.Count > looked.Count ? new ListPlace(looked[^1].Moved, looked[^1].Begun) : null
        );
    }

    async Task<IReadOnlySet<PersonId>> CalledAsync(Desk desk, Wanted wanted, ListPlace? after, CancellationToken ct) =>
        desk.Reader.Leads.IsEmpty || after is not null
            ? ImmutableHashSet<PersonId>.Empty
            : await search.AmongLedAsync(desk.Reader.Person, desk.Today, wanted.Text, ct);

    ImmutableArray<Hit> HitsOf(
        IEnumerable<RecordRow> rows,
        Wanted wanted,
        IEnumerable<Process> own,
        IEnumerable<Process> led
    )
    {
        var found = own.Select(p => Hit.Of(p, Part.Employee, wanted, names))
            .Concat(led.Select(p => Hit.Of(p, Part.Manager, wanted, names)))
            .OfType<Hit>()
            .ToDictionary(h => h.Record.Header.Id);
        return [.. rows.Where(r => found.ContainsKey(r.Id)).Select(r => found[r.Id])];
    }
}
