using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Hr;

/// <summary>Why somebody could use a hand. The first three are the calls of a record.</summary>
public enum HelpReason
{
    Correction = HrCallKind.Correction,
    Asked = HrCallKind.Asked,
    Remembered = HrCallKind.Remembered,
    PromiseLate = 10,
    MeetingMissed = 11,
    Question = 12,
}

/// <summary>Somebody who could use a hand, why, and since when. It holds no words of anyone.</summary>
/// <param name="By">Who called, or whose next step it is.</param>
public sealed record Help(
    RecordId Record,
    HelpReason Why,
    PersonId By,
    PersonId Employee,
    PersonId Manager,
    DateOnly Since
)
{
    /// <summary>Whom HR writes to.</summary>
    public PersonId To => Why is HelpReason.Remembered ? Employee : By;

    public Sentence Says =>
        Why switch
        {
            HelpReason.PromiseLate => Sentence.Say(
                "{by} owes {employee} something since {day}.",
                ("by", By),
                ("employee", Employee),
                ("day", Since)
            ),
            HelpReason.MeetingMissed => Sentence.Say(
                "{by} and {employee} were to meet on {day}.",
                ("by", By),
                ("employee", Employee),
                ("day", Since)
            ),
            HelpReason.Correction => Sentence.Say(
                "Nobody has answered what {employee} put right on {day}.",
                ("employee", Employee),
                ("day", Since)
            ),
            HelpReason.Remembered => Sentence.Say(
                "{employee} remembers a check-in differently.",
                ("employee", Employee)
            ),
            _ => Sentence.Say("{by} wrote to HR on {day}.", ("by", By), ("day", Since)),
        };
}

/// <summary>Finds who could use a hand, in one statement over the small tables. The longest wait comes first.</summary>
public sealed class HelpNeeded(FirmDb db)
{
    public const int Most = 5;

    /// <summary>Several late days of one record are one thing, and are told apart only once they are read.</summary>
    const int Read = 40;

    public async Task<IReadOnlyList<Help>> FirstAsync(Reader hr, DateOnly today, CancellationToken ct)
    {
        var records = HrSights.Of(db.Records, hr);
        var late =
            from p in db.Promises.Where(p => p.Support && p.There == EF.Parameter(false) && p.First < today)
            join r in records.Where(r => r.Ended == EF.Parameter(false)) on p.Record equals r.Id
            select new
            {
                Record = r.Id,
                Why = (int)HelpReason.PromiseLate,
                By = r.Manager,
                r.Employee,
                r.Manager,
                Since = p.First,
            };
        // stage by stage, so that each follows its index past all that was answered and never ended
        var missed = HrSights.Meets.Select(meets =>
            from r in records.Where(r =>
                r.Kind == meets.Kind && r.Ended == EF.Parameter(false) && r.Stage == meets.Stage && r.NextDue < today
            )
            select new
            {
                Record = r.Id,
                Why = (int)HelpReason.MeetingMissed,
                By = r.Manager,
                r.Employee,
                r.Manager,
                Since = r.NextDue!.Value,
            }
        );
        var questions =
            from r in records.Where(r =>
                r.Kind == Kinds.Ask && r.Ended == EF.Parameter(false) && r.Stage == nameof(AskStage.Waiting)
            )
            select new
            {
                Record = r.Id,
                Why = (int)HelpReason.Question,
                By = r.Employee,
                r.Employee,
                r.Manager,
                Since = r.NextDue!.Value,
            };
        var calls =
            from c in Unheard(hr)
            join r in records on c.Record equals r.Id
            select new
            {
                Record = r.Id,
                Why = (int)c.Kind,
                c.By,
                r.Employee,
                r.Manager,
                c.Since,
            };

        // each kind by itself follows an index to the longest wait, so that the others are never read
        var rows = await missed
            .Append(late)
            .Append(questions)
            .Append(calls)
            .Select(waits => waits.OrderBy(h => h.Since).Take(Read))
            .Aggregate((waits, more) => waits.Concat(more))
            .OrderBy(h => h.Since)
            .Take(Read)
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(h => h.Since)
                .ThenBy(h => h.Record.Value) // of one day in the same order each time
                .DistinctBy(h => (h.Record, h.Why, h.By))
                .Take(Most + 1)
                .Select(h => new Help(h.Record, (HelpReason)h.Why, h.By, h.Employee, h.Manager, h.Since)),
        ];
    }

    /// <summary>
    /// Calls that HR has not answered: a correction until the manager does, the others until HR writes to who called. An adviser
    /// who does not help with who called cannot see whether HR has.
    /// </summary>
    IQueryable<HrCallRow> Unheard(Reader hr)
    {
        var unheard = db.HrCalls.Where(c =>
            c.Kind == HrCallKind.Correction
            || !db.Records.Any(a => a.Kind == Kinds.Ask && a.Employee == c.By && a.Begun > c.Entry)
        );
        return hr.Reach.Everybody ? unheard : unheard.Where(c => db.Reached.Any(p => p.Id == c.By));
    }
}
