using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The invitation as it was sent, with the employee's answers.</summary>
/// <param name="OtherTime">What the employee wrote when asking for another time; none when they did not.</param>
/// <param name="Companion">Whom the employee will bring.</param>
public sealed record SentInvitation(
    Line Line,
    Invitation Invitation,
    bool IsAccepted,
    string? OtherTime,
    string? Companion
)
{
    public static SentInvitation? Fold(SentInvitation? sent, Happening happening) =>
        (happening.Fact, sent) switch
        {
            (PlanInvited f, _) => Of(f.Line, f.Invitation, happening),
            (PlanReopened f, _) => Of(f.Line, f.Invitation, happening),
            (InvitationAccepted, { }) => sent with { IsAccepted = true },
            (OtherTimeAsked f, { }) => sent with { IsAccepted = false, OtherTime = f.Words },
            (CompanionNamed f, { }) => sent with { Companion = f.Name },
            _ => sent,
        };

    /// <summary>The same invitation for another time, which the employee answers anew.</summary>
    public SentInvitation At(Support.Appointment meeting) =>
        this with
        {
            Invitation = Invitation with { Meeting = meeting },
            IsAccepted = false,
            OtherTime = null,
        };

    static SentInvitation Of(LineId line, Invitation invitation, Happening happening) =>
        new(
            Line.Of(line, invitation.Words, happening),
            invitation,
            IsAccepted: false,
            OtherTime: null,
            Companion: null
        );
}
