using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Ui;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Features.Today;

/// <summary>A day on a plan's line.</summary>
public sealed record PlanDay(DateOnly On, Sentence Says, Progress Is);

/// <summary>The next conversation: with whom, when, and what to know before going in.</summary>
public sealed record NextTalk(TaskPlan Plan, Meeting Meeting, Face Employee, ImmutableArray<ShownPromise> Owed)
{
    public DateOnly Day => Meeting.Appointment.Day;

    public Findings Findings => Findings.Of(Plan);

    public int Helped => Plan.Shared.Log.Lines.Count(l => l.Entry.Kind is LogKind.Helped);

    public int InTheWay => Plan.Shared.Log.Lines.Length - Helped;

    public Sentence Kind =>
        Meeting.Kind is MeetingKind.Worksheet ? Sentence.Say("First talk") : Sentence.Say("Follow-up");

    /// <summary>From the invitation or the agreement to the plan's last day.</summary>
    public IEnumerable<PlanDay> Days
    {
        get
        {
            if (Plan.Course.Plan is { } agreed)
                yield return new(agreed.On, Sentence.Say("Plan agreed"), Progress.Done);
            else if (Plan.Shared.Invitation is { } invitation)
                yield return new(invitation.Line.On, Sentence.Say("Invited"), Progress.Done);

            foreach (var past in Plan.Course.Current.Where(a => a.Outcome is not null))
                yield return new(past.Outcome!.Line.On, Sentence.Say("Follow-up"), Progress.Done);
            if (Plan.Attempt is { Outcome: null, Began: { } began })
                yield return new(began, Sentence.Say("Try began"), Progress.Done);
            if (Plan.Attempt is { Outcome: null } attempt && attempt.End < Day)
                yield return new(attempt.End, Sentence.Say("Last day"), Progress.Ahead);
            yield return new(Day, Kind, Progress.Now);
        }
    }
}
