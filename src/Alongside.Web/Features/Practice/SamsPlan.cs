using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Practice;

/// <summary>How far Sam’s plan has come, where somebody looks at it to see what an employee sees.</summary>
public enum Moment
{
    Invited,
    Agreed,
    UnderWay,
}

/// <summary>
/// Sam’s plan of the practice story, told in memory by the process itself: no database is asked, so that it can hold nothing of
/// any firm. Only the sheets that Sam may read are in it.
/// </summary>
public static class SamsPlan
{
    const string Zone = "Europe/London";

    static readonly Lazy<ImmutableArray<(StoryLine Line, TaskPlan Plan)>> Told = new(Tell);

    public static PersonId Sam { get; } = PracticePeople.IdOf(PracticePeople.Sam);

    /// <summary>The plan at a moment, and the day on which that is.</summary>
    public static (TaskPlan Plan, DateOnly Day) At(Moment moment)
    {
        var (line, plan) = moment switch
        {
            Moment.Invited => Told.Value.First(t => t.Line.Move == "accept-invitation"),
            Moment.Agreed => Told.Value.Last(t => t.Line.Day <= t.Plan.Course.Plan?.On),
            _ => Told.Value[^1],
        };
        return (AsSam(plan), moment is Moment.UnderWay ? PracticePeople.FirstDay : line.Day);
    }

    /// <summary>Who read it until then, as Sam alone sees.</summary>
    public static IEnumerable<ReadRow> ReadsUntil(DateOnly day) =>
        from line in Lines
        where line.Move == StoryLine.Read && line.Day <= day
        select new ReadRow
        {
            Firm = PracticeFirm.Id,
            Record = StoryRecord.IdOf(line.Of, line.Kind),
            Reader = StoryLine.PersonOf(line.Hand),
            Day = line.Day,
            At = FirmClock.InstantIn(Zone, line.Day, line.Time),
        };

    static IEnumerable<StoryLine> Lines =>
        StoryLine.ReadAll().Where(line => line is { Of: "sam", Kind: Kinds.TaskPlan });

    static TaskPlan AsSam(TaskPlan plan)
    {
        var reader = new Reader(PracticeFirm.Id, Sam, [], []);
        var sight = Sight.Of(reader, plan.Header, shownToEmployee: true, opened: false);
        return plan with { Sheets = plan.Sheets.Where(s => sight.Sees(s.Key, Sam)).ToImmutableSortedDictionary() };
    }

    static ImmutableArray<(StoryLine, TaskPlan)> Tell()
    {
        var moves = Lines.Where(line => line.Move != StoryLine.Read).ToList();
        var record = new StoryRecord(moves[0]);
        var (plan, number) = (new TaskPlan(record.Header), 0L);
        var told = ImmutableArray.CreateBuilder<(StoryLine, TaskPlan)>();
        foreach (var line in moves)
        {
            var hand = HandOf(line, record);
            var decision = Decide(line, record, plan, hand);
            if (decision.Refusal is { } no)
                throw line.Impossible(no.Name);
            foreach (var fact in decision.Facts)
                plan = (TaskPlan)plan.Fold(new(++number, fact, hand.Person, hand.Voice, hand.Now, hand.Today));
            told.Add((line, plan));
        }
        return told.ToImmutable();
    }

    static Hand HandOf(StoryLine line, StoryRecord record)
    {
        var person = line.Hand == StoryLine.Nobody ? PersonId.Nobody : StoryLine.PersonOf(line.Hand);
        var part =
            person == PersonId.Nobody ? Part.Calendar
            : person == record.Employee ? Part.Employee
            : person == record.Manager ? Part.Manager
            : Part.Hr;
        var voice =
            line.Voice is not null ? record.Employee
            : person == PersonId.Nobody ? record.Manager
            : person;
        var now = FirmClock.InstantIn(Zone, line.Day, line.Time);
        return new Hand(person, part, voice, now, line.Day, FirmRules.Default, record.Next(line));
    }

    static Decision Decide(StoryLine line, StoryRecord record, TaskPlan plan, Hand hand)
    {
        var move = MoveTable.Of(typeof(TaskPlan)).Named(line.Move) ?? throw line.Impossible("there is no such move.");
        if (hand.Part is Part.Calendar)
            return (Decision)move.Method.Invoke(plan, [hand])!;
        var fields = JsonSerializer.SerializeToElement(record.Fill(line));
        var asked = new CheckInReference(StoryRecord.IdOf(line.Of, Kinds.CheckIn), record.Employee, CheckInStage.Held);
        return move.Make(plan, hand, MoveFields.Read(move, fields).Values, name => name is "checkIn" ? asked : false);
    }
}
