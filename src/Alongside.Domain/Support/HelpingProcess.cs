using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>
/// A process in which people promise each other help. The employer's promises are tracked as hard as the employee's work (P7):
/// "done" asks the receiver whether it is there, and a new day needs the receiver's yes.
/// </summary>
public abstract record HelpingProcess(RecordHeader Header) : Process(Header)
{
    /// <summary>The promises that stand in this record today.</summary>
    public abstract PromiseList Given { get; }

    public override IEnumerable<Promise> Promises => Given.All;

    /// <summary>"Done": the owner says so, and the receiver is asked "Is it there for you?" (P7).</summary>
    [Move(Part.Both | Part.Hr)]
    public Decision SayDone(Hand hand, LineId promise, DateOnly due) =>
        Given.Due(promise, due) switch
        {
            _ when Closed(hand) is { } no => no,
            null => PromiseRefusals.NoSuchPromise,
            _ when !IsOwner(hand, promise) => PromiseRefusals.NotYourPromise,
            { There: true } => PromiseRefusals.AlreadyThere,
            { Done: not null } => PromiseRefusals.AlreadyDone,
            _ => new PromiseDone(promise, due),
        };

    /// <summary>"Yes, it's there": the promise is kept, as of the day on which its owner said done (P7).</summary>
    [Move(Part.Both, OwnHand = true)]
    public Decision ConfirmThere(Hand hand, LineId promise, DateOnly due) =>
        AsReceiver(hand, promise, due, Closed(hand)) is { } no ? no : new PromiseThere(promise, due);

    /// <summary>"No, not yet": the promise is open again (P7).</summary>
    [Move(Part.Both, OwnHand = true)]
    public Decision SayNotThere(Hand hand, LineId promise, DateOnly due) =>
        AsReceiver(hand, promise, due, Closed(hand)) is { } no ? no : new PromiseNotThere(promise, due);

    /// <summary>Offers another day. Late still counts against the day first agreed (P7).</summary>
    [Move(Part.Both | Part.Hr)]
    public Decision OfferNewDay(Hand hand, LineId promise, DateOnly due, DateOnly day) =>
        Given.Due(promise, due) switch
        {
            _ when Closed(hand) is { } no => no,
            null => PromiseRefusals.NoSuchPromise,
            _ when !IsOwner(hand, promise) => PromiseRefusals.NotYourPromise,
            { There: true } => PromiseRefusals.AlreadyThere,
            _ when !day.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("day"),
            _ when day < hand.Today => PromiseRefusals.DayHasBeen,
            _ => new NewDayOffered(promise, due, day),
        };

    /// <summary>The receiver's yes to the new day, which moves the attempt's end by as many working days (P7).</summary>
    [Move(Part.Both, OwnHand = true)]
    public Decision AcceptNewDay(Hand hand, LineId promise, DateOnly due) =>
        Given.Due(promise, due) switch
        {
            _ when Closed(hand) is { } no => no,
            null => PromiseRefusals.NoSuchPromise,
            _ when !IsReceiver(hand, promise) => PromiseRefusals.NotForYou,
            { There: false, Offered: { } day, Day: var old } => Decision.Of([
                new NewDayAccepted(promise, due, day),
                .. Moved(hand, Given.Find(promise)!, old, day),
            ]),
            _ => PromiseRefusals.NoDayOffered,
        };

    /// <summary>The receiver's no to the new day: the old one stands (P7).</summary>
    [Move(Part.Both, OwnHand = true)]
    public Decision DeclineNewDay(Hand hand, LineId promise, DateOnly due) =>
        Given.Due(promise, due) switch
        {
            _ when Closed(hand) is { } no => no,
            null => PromiseRefusals.NoSuchPromise,
            _ when !IsReceiver(hand, promise) => PromiseRefusals.NotForYou,
            { There: false, Offered: not null } => new NewDayDeclined(promise, due),
            _ => PromiseRefusals.NoDayOffered,
        };

    /// <summary>What HR has opened of this record, and why: for the employee and HR.</summary>
    public ImmutableArray<HrOpening> Openings => WithHr(Header.Employee).Openings;

    /// <summary>What this person and HR share in this record.</summary>
    public HrSheet WithHr(PersonId person) => SheetOf<HrSheet>(Audience.WithHr, person);

    protected static Decision OpenedFor(string reason) =>
        reason.IsBlank() ? MoveRefusals.ReasonMissing : new RecordOpened(reason);

    /// <summary>What else moves when a promise gets a new day.</summary>
    protected virtual ImmutableArray<Fact> Moved(Hand hand, Promise promise, DateOnly from, DateOnly to) => [];

    /// <summary>The refusal for a promise that is not well formed, or null.</summary>
    protected static Refusal? Unpromisable(
        Hand hand,
        PromiseOwner owner,
        string words,
        ImmutableArray<DateOnly> days
    ) =>
        owner switch
        {
            _ when !Enum.IsDefined(owner) => PromiseRefusals.OwnerMissing,
            _ when words.IsBlank() => PromiseRefusals.WordsMissing,
            _ when days.OrNone().IsEmpty => PromiseRefusals.DayMissing,
            _ when days.Any(d => !d.IsNear(hand.Today)) => MoveRefusals.DayTooFar.At("days"),
            _ when days.Any(d => d < hand.Today) => PromiseRefusals.DayHasBeen.At("days"),
            _ => null,
        };

    Refusal? AsReceiver(Hand hand, LineId promise, DateOnly due, Refusal? closed) =>
        Given.Due(promise, due) switch
        {
            _ when closed is not null => closed,
            null => PromiseRefusals.NoSuchPromise,
            _ when !IsReceiver(hand, promise) => PromiseRefusals.NotForYou,
            { There: true } => PromiseRefusals.AlreadyThere,
            { Done: null } => PromiseRefusals.NotDoneYet,
            _ => null,
        };

    bool IsOwner(Hand hand, LineId promise) => Given.Find(promise)?.KeptBy == Speaks(hand);

    bool IsReceiver(Hand hand, LineId promise) => Given.Find(promise)?.ReceivedBy == Speaks(hand);
}
