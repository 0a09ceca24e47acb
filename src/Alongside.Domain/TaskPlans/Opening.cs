using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>The check-in that opened the door, as it stood when the plan began (P1). Read from the check-in, never given by anybody.</summary>
public sealed record CheckInReference(RecordId Record, PersonId Employee, CheckInStage Stage)
{
    /// <summary>Nobody has asked.</summary>
    public static readonly CheckInReference None = new(default, PersonId.Nobody, CheckInStage.None);

    public static CheckInReference Of(CheckIn checkIn) =>
        new(checkIn.Header.Id, checkIn.Header.Employee, checkIn.Stage);

    public bool IsAsked =>
        Stage is CheckInStage.Held or CheckInStage.Declined or CheckInStage.HelpPromised or CheckInStage.FollowedUp;
}

/// <summary>What the manager says before a plan may start.</summary>
/// <param name="Task">The one task.</param>
/// <param name="FormalMatterOpen">A formal matter about the same thing is open.</param>
/// <param name="GoodFaith">The manager states that discipline is neither decided nor planned (P2).</param>
public sealed record Opening(string Task, bool FormalMatterOpen, bool GoodFaith);

/// <summary>What the manager prepares in words that only the manager reads.</summary>
public enum PreparationQuestion
{
    WhyNow = 1,
    OwnPart = 2,
    Offer = 3,
    Challenges = 4,
}

/// <summary>What an own note is about. The last four are the employee's own preparation.</summary>
public enum NoteTopic
{
    Anything = 1,
    GoingWell = 2,
    Hard = 3,
    WouldHelp = 4,
    RatherNot = 5,
}

/// <summary>How the two meet over the worksheet.</summary>
public enum WayOfMeeting
{
    OneScreen = 1,
    OwnScreens = 2,
    OnPaper = 3,
}

/// <summary>The invitation: the purpose first, one specific strength, when, where and how. The measure is never in it.</summary>
public sealed record Invitation(string Words, string Strength, Appointment Meeting, WayOfMeeting Way);
