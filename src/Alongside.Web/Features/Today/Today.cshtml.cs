using System.Collections.Immutable;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Today;

/// <summary>What the manager has to do next: the next talk, their own debts, who waits, and what the others have added.</summary>
[Authorize(Policies.Manager)]
public sealed class TodayModel(TeamInSight inSight, History history) : FirmPage
{
    const int MostNews = 6;
    const int MostPromises = 12;

    public Team Team { get; private set; } = null!;

    public IReadOnlyList<Past> News { get; private set; } = [];

    /// <summary>The reader's talks with HR in which HR has written since yesterday.</summary>
    public IEnumerable<RecordRow> Answered =>
        Team.Rows.Where(r => r is { Kind: Kinds.Ask, Stage: nameof(AskStage.Answered) } && r.NextDue >= Yesterday);

    public NextTalk? Next { get; private set; }

    public ImmutableArray<ShownPromise> Owed { get; private set; } = [];

    /// <summary>People whom the manager noticed and has not asked yet.</summary>
    public IEnumerable<RecordRow> ToAsk =>
        Team.Rows.Where(r => r is { Kind: Kinds.CheckIn, Stage: nameof(CheckInStage.Noticed), Ended: false });

    /// <summary>Plans whose next step is the manager's, and that wait for no meeting.</summary>
    public IEnumerable<RecordRow> ToDo =>
        Team.Rows.Where(r =>
            r is { Kind: Kinds.TaskPlan, Ended: false, NextDue: null } && r.Owner == Desk.Reader.Person
        );

    public DateOnly Yesterday => Desk.Today.AddDays(-1);

    public Sentence Greeting =>
        FirmClock.LocalIn(Desk.Firm.Zone, Desk.Now).Hour switch
        {
            < 12 => Sentence.Say("Good morning, {name}.", ("name", Desk.Reader.Person)),
            < 18 => Sentence.Say("Good afternoon, {name}.", ("name", Desk.Reader.Person)),
            _ => Sentence.Say("Good evening, {name}.", ("name", Desk.Reader.Person)),
        };

    /// <summary>The heading's second sentence.</summary>
    public Sentence? Meets =>
        Next switch
        {
            { } next when next.Day == Desk.Today => Sentence.Say(
                "You meet {name} at {time}.",
                ("name", next.Employee.Id),
                ("time", next.Meeting.Appointment.Time)
            ),
            { } next when next.Day == Desk.Today.AddDays(1) => Sentence.Say(
                "You meet {name} tomorrow.",
                ("name", next.Employee.Id)
            ),
            { } next when next.Day > Desk.Today => Sentence.Say(
                "You meet {name} on {day}.",
                ("name", next.Employee.Id),
                ("day", next.Day)
            ),
            _ => null,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Team = await inSight.OfAsync(Desk, ct);
        News = await history.OfManagerAsync(Desk, Lately, Yesterday, ofOthers: true, MostNews, ct);
        Owed = [.. Promises.Where(p => p is { IsMine: true, IsOpen: true }).OrderBy(p => p.Day.Day).Take(MostPromises)];
        Next = Talks.MinBy(t => (t.Day, t.Meeting.Appointment.Time));
        return Page();
    }

    public Told? Tell(Past past) => Timeline.Of(past.Happening, Desk.Reader.Person);

    public TimeOnly TimeOf(Past past) => FirmClock.LocalIn(Desk.Firm.Zone, past.Happening.At).TimeOfDay.ToTimeOnly();

    /// <summary>The records in which there can be something new.</summary>
    List<RecordRow> Lately =>
        [.. Team.Rows.Where(r => r.Moved >= Yesterday).IntersectBy(Team.Shared.Select(p => p.Header.Id), r => r.Id)];

    IEnumerable<ShownPromise> Promises =>
        Team
            .Shared.OfType<HelpingProcess>()
            .SelectMany(p =>
                ShownPromise.Of(
                    p,
                    "",
                    Part.Manager,
                    Names.Face(p.Header.Employee, Relation.Employee),
                    Names.Face(Desk.Reader.Person, Relation.Manager),
                    Desk.Today
                )
            );

    IEnumerable<NextTalk> Talks =>
        from plan in Team.Shared.OfType<TaskPlan>()
        from meeting in plan.Meetings
        select new NextTalk(
            plan,
            meeting,
            Names.Face(plan.Header.Employee, Relation.Employee),
            [.. Owed.Where(p => p.Record == plan.Header.Id && p.IsLate)]
        );
}
