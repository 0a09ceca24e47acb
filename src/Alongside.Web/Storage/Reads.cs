using System.Collections.Concurrent;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// Notes that a manager has read a record: one row for each reader, record and day, outside the chain, written once the answer is
/// out. Only the employee is ever shown it.
/// </summary>
public sealed class Reads(IServiceScopeFactory scopes)
{
    const int Remembered = 10_000;

    /// <summary>What is noted already, so that looking again costs nothing; forgotten as a whole when it grows large.</summary>
    readonly ConcurrentDictionary<(FirmId, RecordId, PersonId, DateOnly), bool> noted = new();

    public void NoteAfterAnswer(HttpContext http, Desk desk, params IEnumerable<RecordId> records)
    {
        List<RecordId> read = [.. records.Where(r => !noted.ContainsKey(KeyOf(desk, r)))];
        if (read.Count > 0)
            http.Response.OnCompleted(() => NoteAsync(desk, read));
    }

    static (FirmId, RecordId, PersonId, DateOnly) KeyOf(Desk desk, RecordId record) =>
        (desk.Firm.Id, record, desk.Reader.Person, desk.Today);

    async Task NoteAsync(Desk desk, List<RecordId> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        var transaction = scope.ServiceProvider.GetRequiredService<FirmTransaction>();
        await transaction.EnterAsync(desk.Firm.Id, writes: true, default);
        var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
        if ((await UnknownAsync(db, desk, read)).Count > 0)
            await WriteAsync(db, transaction, desk, read);

        if (noted.Count > Remembered)
            noted.Clear();
        foreach (var record in read)
            noted[KeyOf(desk, record)] = true;
    }

    static async Task WriteAsync(FirmDb db, FirmTransaction transaction, Desk desk, List<RecordId> read)
    {
        await using var turn = await transaction.WriteAsync(default);
        foreach (var record in await UnknownAsync(db, desk, read))
            db.Reads.Add(
                new ReadRow
                {
                    Firm = desk.Firm.Id,
                    Record = record,
                    Reader = desk.Reader.Person,
                    Day = desk.Today,
                    At = desk.Now,
                }
            );
        try
        {
            await db.SaveChangesAsync();
            await turn.CommitAsync();
        }
        catch (DbUpdateException)
        {
            // another page of the same reader wrote the same row a moment earlier, and one is enough
        }
    }

    static async Task<List<RecordId>> UnknownAsync(FirmDb db, Desk desk, List<RecordId> read)
    {
        var (me, today) = (desk.Reader.Person, desk.Today);
        var known = await db
            .Reads.Where(r => read.Contains(r.Record) && r.Reader == me && r.Day == today)
            .Select(r => r.Record)
            .ToListAsync();
        return [.. read.Except(known)];
    }
}
