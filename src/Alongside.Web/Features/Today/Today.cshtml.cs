using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Today;

/// <summary>What the manager has to do next: the next talk, their own debts, who waits, and what the others have added.</summary>
[Authorize(Policies.Manager)]
public sealed class TodayModel(DayInSight inSight) : FirmPage
{
    ManagersDay Day { get; set; } = null!;

    public Team Team => Day.Team;

    public IReadOnlyList<Past> News => Day.News;

    public IEnumerable<RecordRow> Answered => Day.Answered;

    public NextTalk? Next => Day.Next;

    public ImmutableArray<ShownPromise> Owed => Day.Owed;

    public IEnumerable<RecordRow> ToAsk => Day.ToAsk;

    public IEnumerable<RecordRow> ToDo => Day.ToDo;

    public DateOnly Yesterday => Day.Yesterday;

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
        Day = await inSight.OfAsync(Desk, ct);
        return Page();
    }

    public Told? Tell(Past past) => Timeline.Of(past.Happening, Desk.Reader.Person);

    public TimeOnly TimeOf(Past past) => FirmClock.LocalIn(Desk.Firm.Zone, past.Happening.At).TimeOfDay.ToTimeOnly();
}
