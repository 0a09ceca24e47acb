using System.Diagnostics;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.Backups;

/// <summary>The drill: a long ledger is lost with its machine, and is there again to the last entry. It says what it took.</summary>
public sealed class DrillTests(PostgresServer postgres)
{
    const int OfEach = 100;

    static int Entries => Towns.IsLong ? 1_000_000 : 10_000;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_long_ledger_comes_back_to_the_last_entry(EngineKind engine)
    {
        using var database = await Beginnings.CopyAsync(engine, Beginning.Practice, postgres);
        await TellAsync(database.Engine, Entries / OfEach);

        var clock = Stopwatch.StartNew();
        await VerifyAsync(database.Engine);
        var verified = clock.Elapsed;
        clock.Restart();
        var path = await BackupTown.BackUpAsync(database, BackupKey.Password("a long way home"));
        var backedUp = clock.Elapsed;
        using var target = await TestDatabase.NewAsync(engine, postgres);
        clock.Restart();
        var restored = await BackupTown
            .RestoringInto(target.Engine)
            .RestoreAsync(path, BackupKey.Password("a long way home"), new Unseen(), default);

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{engine}: {restored.Entries} entries, {new FileInfo(path).Length / 1e6:0.0} MB; verified in "
                + $"{verified.TotalSeconds:0.0} s, backed up and read through in {backedUp.TotalSeconds:0.0} s, restored and verified in {clock.Elapsed.TotalSeconds:0.0} s, lost 0"
        );
        Assert.Equal(Entries, restored.Entries);
    }

    /// <summary>As <c>alongside verify</c> does: the chain, every digest, and each record told again.</summary>
    static async Task VerifyAsync(Engine engine)
    {
        var scope = new FirmScope();
        scope.Enter(PracticeFirm.Id);
        await using var db = new FirmDb(engine.Options<FirmDb>(FirmDb.HistoryTable)).In(scope);
        var log = new FirmLog(db, new FirmClock(TimeProvider.System));
        var verdict = await new Verification(db, new KeptHeads(engine), log).VerifyAsync(default);
        Assert.Equal((Entries, null), (verdict.Entries, verdict.Broken));
    }

    /// <summary>Adds talks with HR to the practice firm, each a chain of messages, past the pages and much faster.</summary>
    static async Task TellAsync(Engine engine, int talks)
    {
        var scope = new FirmScope();
        scope.Enter(PracticeFirm.Id);
        await using var db = new FirmDb(engine.Options<FirmDb>(FirmDb.HistoryTable)).In(scope);
        var firm = await db.Firms.SingleAsync();
        Assert.Equal(0, firm.HeadNumber);
        var person = (await db.People.FirstAsync()).Id;
        for (var talk = 0; talk < talks; talk++)
            await TalkAsync(db, firm, person);
        await db.SaveChangesAsync();
    }

    static async Task TalkAsync(FirmDb db, FirmRow firm, PersonId person)
    {
        var record = RowOf(person, firm.HeadNumber + 1);
        var (process, entries, texts) = (Replay.Begin(record), new List<EntryRow>(), new List<TextRow>());
        for (var message = 0; message < OfEach; message++)
        {
            var words = new AskWritten(
                LineId.Of(Guid.CreateVersion7()),
                $"Message {message} of a long talk about the rota."
            );
            var day = DateOnly.FromDateTime(PracticeFirm.Start);
            var said = new Happening(firm.HeadNumber + 1, words, person, person, PracticeFirm.Start, day);
            var (entry, text) = Chain.Link(firm.Firm, record.Id, said, firm.HeadHash);
            (firm.HeadNumber, firm.HeadHash) = (entry.Number, entry.Hash);
            process = process.Fold(said);
            entries.Add(entry);
            texts.Add(text);
        }
        await AddAsync(db, [record]);
        await AddAsync(db, entries);
        await AddAsync(db, texts);
        await AddAsync(
            db,
            process.Sheets.Select(s => BodyOf(record, s.Key.Audience, s.Key.Keeper, Bodies.Write(s.Value)))
        );
    }

    static Task AddAsync<TRow>(FirmDb db, IEnumerable<TRow> rows)
        where TRow : class
    {
        var table = Table.Of<TRow>(db);
        return table.AddAsync(rows.Select(table.ValuesOf));
    }

    static BodyRow BodyOf(RecordRow record, Alongside.Domain.Access.Audience audience, PersonId keeper, string json) =>
        new()
        {
            Firm = record.Firm,
            Record = record.Id,
            Audience = audience,
            Keeper = keeper,
            Json = json,
        };

    static RecordRow RowOf(PersonId person, long begun) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = new RecordId(Guid.CreateVersion7()),
            Kind = Kinds.Ask,
            Employee = person,
            Manager = PersonId.Nobody,
            FirstManager = PersonId.Nobody,
            Stage = "Waiting",
            Owner = PersonId.Nobody,
            ShownToEmployee = true,
            Begun = begun,
        };
}
