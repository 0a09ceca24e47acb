using Alongside.Domain.Basics;
using Alongside.Web.Features.TaskPlans.Preparing;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>
/// The invitation: written, checked, sent. What was written travels to the check page in the form itself, so nothing of it is
/// kept before it is sent.
/// </summary>
[Authorize(Policies.Manager)]
public sealed class InviteModel(Ledger ledger, Records records, Words words) : PreparingPage(ledger, records)
{
    InvitationForm? posted;

    public InvitationForm Form => posted ?? InvitationForm.For(Own.Task, Soonest, words);

    public bool IsChecking { get; private set; }

    /// <summary>The next working day, where the chosen time lies late on a day before time off.</summary>
    public DateOnly? Calmer =>
        Form is { Day: { } day, Time: { } time } && Calendar.IsBeforeTimeOff(day, time) ? Calendar.Add(day, 1) : null;

    public bool IsSentLate => Calendar.IsBeforeTimeOff(Desk.Today, LocalTime);

    public DateOnly NextMorning => Calendar.Add(Desk.Today, 1);

    public Task<IActionResult> OnPostCheckAsync(RecordId id, InvitationForm form, CancellationToken ct)
    {
        (posted, IsChecking) = (form, ModelState.IsValid);
        return IsChecking ? ShowAsync(id, ct) : Again(() => ShowAsync(id, ct), StatusCodes.Status400BadRequest);
    }

    public Task<IActionResult> OnPostChangeAsync(RecordId id, InvitationForm form, CancellationToken ct)
    {
        posted = form;
        ModelState.Clear();
        return ShowAsync(id, ct);
    }

    public Task<IActionResult> OnPostSendAsync(
        RecordId id,
        InvitationForm form,
        bool formalMatterOpen,
        CancellationToken ct
    )
    {
        posted = form;
        return MakeAsync(
            id,
            (plan, hand) => plan.Invite(hand, form.Invitation, formalMatterOpen),
            then: plan => plan.At("invite/sent"),
            ct
        );
    }

    WorkingCalendar Calendar => Desk.Firm.Rules.Calendar;

    DateOnly Soonest => Calendar.Add(Desk.Today, Desk.Firm.Rules.InvitationNotice);

    TimeOnly LocalTime => FirmClock.LocalIn(Desk.Firm.Zone, Desk.Now).TimeOfDay.ToTimeOnly();
}
