using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.CheckIns;

/// <summary>Where a check-in stands. The names are stable.</summary>
public enum CheckInStage
{
    None,

    /// <summary>The manager saw something. Nobody else knows.</summary>
    Noticed,

    /// <summary>The manager asked, and they talked.</summary>
    Held,

    /// <summary>The manager asked, and the employee would rather not talk. It counts against nobody.</summary>
    Declined,

    /// <summary>Nobody asked within the firm's days; the observation goes.</summary>
    Lapsed,

    /// <summary>Help was promised without a plan: the commonest good ending.</summary>
    HelpPromised,

    /// <summary>They met again and both said whether the help helped.</summary>
    FollowedUp,
}

/// <summary>Whether the two talked when the manager asked.</summary>
public enum CheckInAnswer
{
    Held = 1,
    Declined = 2,
}

/// <summary>
/// A well-being check-in: the door to everything else (P1). What is kept is the date, whether it was held or declined, and the
/// help promised. What was said is not kept anywhere: no move takes it.
/// </summary>
public sealed partial record CheckIn(RecordHeader Header) : HelpingProcess(Header)
{
    public AskedSheet Asked => SheetOf<AskedSheet>(Audience.Shared, Header.Manager);

    public NoticedSheet Noticed => SheetOf<NoticedSheet>(Audience.OnlyAuthor, Header.Manager);

    public CheckInStage Stage =>
        Asked.Times > 0 ? Asked.Stage
        : Noticed.Lapsed ? CheckInStage.Lapsed
        : Noticed.SeenOn is null ? CheckInStage.None
        : CheckInStage.Noticed;

    public override Summary Summary =>
        new(
            $"{Stage}",
            Header.Manager,
            NextDue,
            ShownToEmployee: Asked.Times > 0,
            Ended: Stage is CheckInStage.Lapsed or CheckInStage.FollowedUp
        );

    public override PromiseList Given => Asked.Promises;

    public override IEnumerable<DateOnly> Talks => Stage is CheckInStage.Declined ? [] : Asked.AskedOn.TakeLast(1);

    public override IEnumerable<Due> Dues(FirmRules rules) =>
        Stage switch
        {
            CheckInStage.Noticed =>
            [
                new Due(DueKind.Lapse, Noticed.LapsesOn ?? default, Header.Manager, nameof(Lapse)),
            ],
            CheckInStage.HelpPromised when Asked.FollowUp is { } day =>
            [
                new Due(DueKind.FollowUp, day, Header.Manager),
                new Due(DueKind.FollowUp, day, Header.Employee),
                .. Given.Dues(Header),
            ],
            _ => Given.Dues(Header),
        };

    public override IEnumerable<HrCall> Calls =>
        Asked.Memories is [.., var last]
            ? [new HrCall(HrCallKind.Remembered, last.On, Header.Employee)]
            : Enumerable.Empty<HrCall>();

    public override Sheet Blank(Audience audience) =>
        audience switch
        {
            Audience.OnlyAuthor => NoticedSheet.Empty,
            Audience.WithHr => HrSheet.Empty,
            Audience.HrWorking => ErasedSheet.Empty,
            _ => AskedSheet.Empty,
        };

    /// <summary>Writes down one thing the manager saw, with its day. Only the writer can read it.</summary>
    [Move(Part.Manager, CheckInStage.None)]
    public Decision Notice(Hand hand, string observation, DateOnly seenOn) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when seenOn > hand.Today => CheckInRefusals.SeenInFuture,
            _ => new ConcernNoticed(observation, seenOn, hand.Today.AddDays(hand.Rules.NoticingLapses)),
        };

    /// <summary>The manager asked "are you okay?". After a "not now" it may be offered once more (P1).</summary>
    [Move(Part.Manager, CheckInStage.Noticed, CheckInStage.Declined)]
    public Decision Ask(Hand hand, CheckInAnswer answer, DateOnly askedOn) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Asked.Times: > 1 } => CheckInRefusals.AskedTwice(Header.Employee),
            _ when !Enum.IsDefined(answer) => MoveRefusals.ChooseOne.At("answer"),
            _ when askedOn > hand.Today => CheckInRefusals.AskedInFuture,
            _ => new CheckInAsked(askedOn, answer),
        };

    /// <summary>"That isn't how I remember it": stands beside the date, and HR sees that it does (P1, P12).</summary>
    [Move(
        Part.Employee,
        CheckInStage.Held,
        CheckInStage.Declined,
        CheckInStage.HelpPromised,
        CheckInStage.FollowedUp,
        OwnHand = true
    )]
    public Decision RememberDifferently(Hand hand, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ => new CheckInRememberedDifferently(hand.NewLine, words),
        };

    /// <summary>HR opens the check-in, with a reason that the employee reads. It is open until the day ends (P12).</summary>
    [Move(Part.Hr, CheckInStage.Held, CheckInStage.Declined, CheckInStage.HelpPromised, CheckInStage.FollowedUp)]
    public Decision OpenRecord(Hand hand, string reason) => Closed(hand) is { } no ? no : OpenedFor(reason);

    /// <summary>Nobody asked in time, so the observation goes. It is not a fact about the employee.</summary>
    [Move(Part.Calendar, CheckInStage.Noticed)]
    public Decision Lapse(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when hand.Today < Noticed.LapsesOn => MoveRefusals.NotNow,
            _ => new NoticingLapsed(),
        };

    DateOnly? NextDue =>
        Stage switch
        {
            CheckInStage.Noticed => Noticed.LapsesOn,
            CheckInStage.HelpPromised => Asked.FollowUp,
            _ => null,
        };
}
