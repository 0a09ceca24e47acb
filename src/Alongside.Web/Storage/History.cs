using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>A fact of a record, with its place in the firm's ledger.</summary>
public sealed record Past(RecordId Record, Happening Happening);

/// <summary>What a manager and an employee have shared in records, the latest first, as the manager of today may read it. It brings the names of those who speak.</summary>
public sealed class History(FirmDb db, HistoryStatements statements, Names names)
{
    /// <param name="records">Records that the reader manages today.</param>
    /// <param name="since">From this day on; all days when null.</param>
    /// <param name="ofOthers">Leaves out what the reader's own hand added, and the calendar's.</param>
    public async Task<IReadOnlyList<Past>> OfManagerAsync(
        Desk desk,
        IReadOnlyList<RecordRow> records,
        DateOnly? since,
        bool ofOthers,
        int most,
        CancellationToken ct
    )
    {
        if (records.Count == 0)
            return [];
        var found = await statements.OfManagerAsync(
            db,
            records.Select(r => r.Id),
            records.Where(r => r.Handed > 0).Select(r => r.Id),
            since ?? DateOnly.MinValue,
            ofOthers ? desk.Reader.Person : null,
            most,
            ct
        );
        foreach (var past in found)
            if (past.Name is { } name)
                names.Know(past.Entry.Voice, name);
        return
        [
            .. found.Select(f => new Past(
                f.Entry.Record,
                new Happening(
                    f.Entry.Number,
                    FactCatalog.Read(f.Entry.Fact, f.Payload),
                    f.Entry.Hand,
                    f.Entry.Voice,
                    f.Entry.At,
                    f.Entry.Day
                )
            )),
        ];
    }
}
