using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>What lists, reminders and the calendar need to know.</summary>
public sealed partial record TaskPlan
{
    public override Summary Summary =>
        new($"{Stage}", NextBy, NextDue, ShownToEmployee: Stage.IsShown(), Ended: Stage.IsEnded());

    public override IEnumerable<Meeting> Meetings =>
        NextMeeting is { } meeting && meeting.Day != default
            ? [new Meeting(IsBeforeAttempt ? MeetingKind.Worksheet : MeetingKind.FollowUp, meeting)]
            : [];

    public override IEnumerable<DateOnly> Talks =>
        Shared
            .AllWorksheets.SelectMany(w => w.Answers)
            .Concat(Course.Attempts.SelectMany(a => a.Answers))
            .Select(a => a.Line.On)
            .Concat(Course.Attempts.Select(a => a.Outcome?.Line.On).OfType<DateOnly>())
            .Distinct();

    public override IEnumerable<Due> Dues(FirmRules rules) =>
        [
            .. Stage switch
            {
                TaskPlanStage.Agreed => [ByCalendar(DueKind.Begin, Tomorrow(rules), nameof(Begin))],
                TaskPlanStage.Running => [ByCalendar(DueKind.Attempt, Attempt!.End, nameof(FallDue))],
                _ => Enumerable.Empty<Due>(),
            },
            .. Reminders(rules),
            .. WaitingCorrections(rules),
            .. Given.Dues(Header),
            .. SealDue(rules) is { } day ? [ByCalendar(DueKind.Seal, day, nameof(DeleteSeal))] : Array.Empty<Due>(),
        ];

    public override IEnumerable<HrCall> Calls =>
        [
            .. Shared
                .Record.Corrections.Where(c => c is { WentToHr: true, Agrees: null })
                .Select(c => new HrCall(HrCallKind.Correction, c.Line.On, Header.Employee))
                .Take(1),
            .. from sheet in Sheets
            where sheet.Key.Audience is Audience.WithHr
            from line in ((HrSheet)sheet.Value).Lines.TakeLast(1)
            select new HrCall(HrCallKind.Asked, line.On, sheet.Key.Keeper),
        ];

    bool IsBeforeAttempt => Stage is TaskPlanStage.Invited or TaskPlanStage.Worksheet or TaskPlanStage.Written;

    Appointment? NextMeeting =>
        Stage switch
        {
            TaskPlanStage.Invited or TaskPlanStage.Worksheet => Shared.Invitation?.Invitation.Meeting,
            TaskPlanStage.Agreed or TaskPlanStage.Running or TaskPlanStage.FollowUpDue => Attempt?.FollowUp,
            _ => null,
        };

    PersonId NextBy =>
        Stage switch
        {
            TaskPlanStage.Invited when Shared.Invitation is { IsAccepted: false } => Header.Employee,
            TaskPlanStage.Worksheet or TaskPlanStage.Agreed or TaskPlanStage.Running => Header.Employee,
            TaskPlanStage.Written when !Worksheet.EmployeeAgrees => Header.Employee,
            _ => Header.Manager,
        };

    DateOnly? NextDue => Stage is TaskPlanStage.Running ? Attempt?.End : NextMeeting?.Day;

    DateOnly Tomorrow(FirmRules rules) => rules.Calendar.Add(Attempt!.AgreedOn, 1);

    IEnumerable<Due> Reminders(FirmRules rules) =>
        from meeting in Meetings
        from person in new[] { Header.Employee, Header.Manager }
        select new Due(DueKind.MeetingSoon, rules.Calendar.Add(meeting.Appointment.Day, -rules.RemindBefore), person);

    IEnumerable<Due> WaitingCorrections(FirmRules rules) =>
        from correction in Shared.Record.Corrections
        where correction.Waits
        select ByCalendar(
            DueKind.Correction,
            rules.Calendar.Add(correction.Line.On, rules.CorrectionWaits),
            nameof(AskHrAboutCorrections)
        );

    /// <summary>The day on which what was never opened goes; none while the plan is open or nothing is left under seal.</summary>
    DateOnly? SealDue(FirmRules rules) =>
        SealedLeft ? (Shared.EndedOn ?? Prepared.DiscardedOn)?.AddDays(rules.SealKept) : null;

    Due ByCalendar(DueKind kind, DateOnly day, string move) => new(kind, day, Header.Manager, move);
}
