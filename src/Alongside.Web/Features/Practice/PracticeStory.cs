using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Features.Practice;

/// <summary>
/// What has happened at the practice firm before its first day. Each step is made by the hand that would make it, through the
/// ledger, so that nothing in the story could not have happened.
/// </summary>
public sealed class PracticeStory(FirmDb db, FirmTransaction transaction, Ledger ledger)
{
    /// <summary>Tells the whole story or nothing of it, in the firm of this scope.</summary>
    public async Task TellAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAllAsync(ct);
        var firm = Readers.FactsOf(await db.Firms.AsNoTracking().SingleAsync(ct));
        var records = new Dictionary<RecordId, StoryRecord>();
        foreach (var line in StoryLine.ReadAll())
        {
            var id = StoryRecord.IdOf(line.Of, line.Kind);
            if (!records.TryGetValue(id, out var record))
                records.Add(id, record = new StoryRecord(line));
            await TellAsync(line, record, Seat(firm, line, record), ct);
        }
        await turn.CommitAsync();
    }

    Task TellAsync(StoryLine line, StoryRecord record, Desk desk, CancellationToken ct) =>
        line switch
        {
            { Move: StoryLine.Read } => ReadAsync(record, desk, ct),
            { Hand: StoryLine.Nobody, Fields: { Count: > 0 } fields } => ChangeManagerAsync(
                line,
                record,
                StoryLine.PersonOf($"{fields["to"]}"),
                desk,
                ct
            ),
            { Hand: StoryLine.Nobody } => FallDueAsync(line, record, desk, ct),
            { Kind: Kinds.CheckIn } => MoveAsync<CheckIn>(line, record, desk, ct),
            _ => MoveAsync<TaskPlan>(line, record, desk, ct),
        };

    /// <summary>The desk at which the hand sat at that time.</summary>
    static Desk Seat(FirmFacts firm, StoryLine line, StoryRecord record)
    {
        var person = line.Hand == StoryLine.Nobody ? PersonId.Nobody : StoryLine.PersonOf(line.Hand);
        var reader = new Reader(
            firm.Id,
            person,
            person == PracticePeople.IdOf(PracticePeople.Ros) ? [Role.Hr] : [],
            person == record.Manager ? [record.Employee] : []
        );
        var next = record.Next(line);
        return new Desk(firm, reader, FirmClock.InstantIn(firm.Zone, line.Day, line.Time), line.Day)
        {
            NewId = () => next,
        };
    }

    async Task MoveAsync<T>(StoryLine line, StoryRecord record, Desk desk, CancellationToken ct)
        where T : Process
    {
        var move = MoveTable.Of(typeof(T)).Named(line.Move) ?? throw line.Impossible("there is no such move.");
        var given = MoveFields.Read(move, JsonSerializer.SerializeToElement(record.Fill(line)));
        if (given.Faults is [var fault, ..])
            throw line.Impossible($"{fault.Field}: {fault.Says}");

        var asked = move.Fields.Any(f => f.ParameterType == typeof(Opening))
            ? await AskedAsync(line, record, ct)
            : null;
        var slip = line.Voice is null ? Slip.None : Slip.None with { Voice = Part.Employee };
        var outcome = record.IsBegun
            ? await ledger.SettleAsync<T>(desk, record.Id, Make, _ => "", slip, ct)
            : await ledger.BeginAsync<T>(desk, record.Header, Make, _ => "", slip, ct);
        if (outcome is not Outcome.Settled)
            throw line.Impossible(outcome is Outcome.Refused { Refusal: var no } ? Said(no) : "not theirs to find.");

        Decision Make(T process, Hand hand) =>
            move.Make(process, hand, given.Values, name => name is "checkIn" ? asked : false);
    }

    /// <summary>A plan opens on the check-in that came before it, as that stands now.</summary>
    async Task<CheckInReference> AskedAsync(StoryLine line, StoryRecord record, CancellationToken ct)
    {
        var asked = StoryRecord.IdOf(line.Of, Kinds.CheckIn);
        var stage = await db.Records.Where(r => r.Id == asked).Select(r => r.Stage).SingleAsync(ct);
        return new CheckInReference(asked, record.Employee, Enum.Parse<CheckInStage>(stage));
    }

    async Task FallDueAsync(StoryLine line, StoryRecord record, Desk desk, CancellationToken ct)
    {
        var move = MoveTable.Of(typeof(TaskPlan)).Named(line.Move)?.Method.Name;
        var due = await db.Dues.AsNoTracking().SingleOrDefaultAsync(d => d.Record == record.Id && d.Move == move, ct);
        if (due is null || !await ledger.FallDueAsync(desk, due, ct))
            throw line.Impossible("it isn’t due.");
    }

    async Task ChangeManagerAsync(StoryLine line, StoryRecord record, PersonId to, Desk desk, CancellationToken ct)
    {
        if (!await ledger.ChangeManagerAsync(desk, record.Id, to, ct))
            throw line.Impossible("there is nothing to go over.");
        record.Manager = to;
    }

    async Task ReadAsync(StoryRecord record, Desk desk, CancellationToken ct)
    {
        db.Reads.Add(
            new ReadRow
            {
                Firm = desk.Firm.Id,
                Record = record.Id,
                Reader = desk.Reader.Person,
                Day = desk.Today,
                At = desk.Now,
            }
        );
        await db.SaveChangesAsync(ct);
    }

    static string Said(Refusal refusal) =>
        Words.English.Plain(refusal.Says, person => PracticePeople.All.Single(p => p.Id == person).Name);
}
