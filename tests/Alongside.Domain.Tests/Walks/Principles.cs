namespace Alongside.Domain.Tests.Walks;

/// <summary>The principles as they read in words, judged by what happened and by nothing that the process keeps about itself.</summary>
static partial class Principles
{
    public static void Hold(Walk walk, int first)
    {
        for (var i = first; i < walk.Steps.Count; i++)
        {
            var past = new Past(walk.Steps, i);
            AskFirst(past);
            GoodFaith(past);
            SealedThenOpened(past);
            EmployeeFirst(past);
            FairStandard(past);
            PromisesCount(past);
            BarriersBeforeEscalation(past);
            TimeIsGivenBack(past);
            SuccessIsFollowedUp(past);
            ToldFirst(past);
            OwnHandAlone(past);
            NothingPrivateIsShared(past);
        }
        NoStrangerMovesAnything(walk, first);
    }

    static void AskFirst(Past past)
    {
        if (past.Now.Fact is PlanInvited or PlanReopened)
        {
            var checkIn = past.Now.Fact is PlanReopened r ? r.CheckIn : ((PlanInvited)past.Now.Fact).CheckIn;
            past.Must(checkIn is { IsAsked: true } && checkIn.Employee == Penhallow.Sam, "P1");
        }
        if (
            past.Now.Fact is not (PlanOpened or ConcernNoticed)
            && past.Try.Move.Method.DeclaringType == typeof(TaskPlan)
        )
            past.Must(past.Last<PlanOpened>() >= 0, "P1");
    }

    static void GoodFaith(Past past)
    {
        if (past.Now.Fact is PlanOpened or PlanReopened)
            past.Must(past.Try.Value<Opening>() is { GoodFaith: true, FormalMatterOpen: false }, "P2");
        if (past.Now.Fact is PlanInvited)
            past.Must(!past.Try.Values.OfType<bool>().Single(), "P2");
    }

    static void BarriersBeforeEscalation(Past past)
    {
        var missed = past.Last<OutcomeRecorded>(o => o.Result is Result.Partly or Result.NotYet);
        if (past.Now.Fact is NextStepChosen or ToldBeforeFormal or HandedOver)
            past.Must(past.Since<BarriersReviewed>(missed), "P8");
        if (past.Now.Fact is RetryStarted && past.Last<OutcomeRecorded>() == missed && missed >= 0)
            past.Must(past.Since<BarriersReviewed>(missed), "P8");
        if (past.Now.Fact is AttemptExtended)
            past.Must(past.Since<BarriersReviewed>(Math.Max(past.AttemptAgreed, past.Last<AttemptExtended>())), "P8");
    }

    static void SuccessIsFollowedUp(Past past)
    {
        if (past.Now.Fact is OutcomeRecorded outcome)
            past.Must(outcome.Worked.Trim().Length > 0, "P10");
        if (past.Now.Fact is not PlanClosed)
            return;
        var inARow = past.After(past.Last<PlanReopened>())
            .Select(h => h.Fact)
            .OfType<OutcomeRecorded>()
            .Reverse()
            .Where(o => o.Result is not Result.NotFairTest)
            .TakeWhile(o => o.Result is Result.Success)
            .Count();
        past.Must(inARow >= 3, "P10");
    }

    static void ToldFirst(Past past)
    {
        if (past.Now.Fact is ReferredToHr referred)
            past.Must(referred.Reason.Trim().Length > 0, "P11");
        if (past.Now.Fact is not HandedOver)
            return;
        var told = past.Last<ToldBeforeFormal>();
        var begun = past.Last<AttemptBegun>();
        var judged = past.Last<OutcomeRecorded>();
        past.Must(told > past.Last<PlanReopened>() && told >= 0, "P11");
        past.Must(begun > told && judged > begun, "P11");
        past.Must(past.Since<OutcomeRecorded>(begun, o => o.Result is Result.Partly or Result.NotYet), "P11");
    }

    static readonly HashSet<Type> SamsAlone =
    [
        typeof(NeedsCompleted),
        typeof(EmployeeAgreed),
        typeof(DateAccepted),
        typeof(MeasureDisagreed),
        typeof(DocumentReceived),
        typeof(DocumentUnderstood),
        typeof(PositionTaken),
        typeof(ReadBack),
        typeof(SaidNotThisWay),
        typeof(WordsDisowned),
        typeof(DifferenceJudged),
        typeof(HistoryShared),
        typeof(LogLineKept),
        typeof(CheckInRememberedDifferently),
    ];

    static void OwnHandAlone(Past past)
    {
        if (SamsAlone.Contains(past.Now.Fact.GetType()))
            past.Must(past.IsSamsOwnHand, "P12");
        if (past.Now.Fact is ManagerAgreed)
            past.Must(past.Now.Hand == past.Manager && past.Now.Voice == past.Manager, "P12");
        if (past.Now.Fact is NotQuiteSaid or NoteShared or NoteWritten or HrAsked)
            past.Must(past.Now.Hand == past.Now.Voice, "P12");
        if (past.Now.Fact is NoteShared shared)
            past.Must(past.When<NoteWritten>(n => n.Line == shared.Line)?.Hand == past.Now.Hand, "P12");
    }

    static void NoStrangerMovesAnything(Walk walk, int first)
    {
        foreach (var step in walk.Steps.Skip(first))
        {
            var (hand, header) = (step.Try.Hand, walk.Process.Header);
            Assert.NotEqual(Part.None, hand.Part);
            if (hand.Part is not Part.Calendar && hand.Voice != hand.Person)
                Assert.True(
                    hand.Part is Part.Manager && hand.Voice == header.Employee,
                    $"Nobody but the manager writes another’s words down: {step.Try.Move.Name}."
                );
        }
    }
}
