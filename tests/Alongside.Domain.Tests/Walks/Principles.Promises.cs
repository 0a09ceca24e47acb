namespace Alongside.Domain.Tests.Walks;

static partial class Principles
{
    static void PromisesCount(Past past)
    {
        switch (past.Now.Fact)
        {
            case PromiseThere f:
                past.Must(IsReceiver(past, f.Promise) && past.Now.Hand == past.Now.Voice, "P7");
                past.Must(past.Last<PromiseDone>(d => d.Promise == f.Promise && d.Due == f.Due) >= 0, "P7");
                break;
            case NewDayAccepted f:
                past.Must(IsReceiver(past, f.Promise) && past.Now.Hand == past.Now.Voice, "P7");
                break;
            case OutcomeRecorded { Result: Result.Partly or Result.NotYet } f:
                past.Must(f.Cause is not Cause.SupportMissing, "P7");
                past.Must(!WasLetDown(past) || SaidNoDifference(past), "P7");
                break;
            default:
                break;
        }
    }

    static bool SaidNoDifference(Past past) =>
        past.When<DifferenceJudged>() is { Fact: DifferenceJudged { MadeDifference: false } } judged
        && past.Since<DifferenceJudged>(past.Last<FollowUpStarted>())
        && judged.Hand == Penhallow.Sam;

    static bool IsReceiver(Past past, LineId promise)
    {
        var receiver = Owner(past, promise) is PromiseOwner.Employee ? past.Manager : Penhallow.Sam;
        return past.Now.Hand == receiver;
    }

    static PromiseOwner? Owner(Past past, LineId promise) =>
        past.Before<NeedAnswered>().LastOrDefault(n => n.Need == promise)?.Answer.Owner
        ?? past.Before<HelpPromised>().LastOrDefault(p => p.Promise == promise)?.Owner;

    /// <summary>Something the employer had promised for this attempt was not there on its first day, or got a new day.</summary>
    static bool WasLetDown(Past past)
    {
        var began = past.When<AttemptBegun>()!.Day;
        var end = End(past);
        return Given(past)
            .Any(p =>
                p.Due <= end
                && !(There(past, p) is { } there && there <= began)
                && (IsMoved(past, p) || (There(past, p) is { } came ? came > p.Due : past.Now.Day > p.Due))
            );
    }

    static IEnumerable<(LineId Promise, DateOnly Due)> Given(Past past)
    {
        var agreed = past.AttemptAgreed;
        var answers = past
            .All.Take(agreed)
            .Select(h => h.Fact)
            .OfType<NeedAnswered>()
            .GroupBy(n => n.Need)
            .Select(g => g.Last())
            .Where(n =>
                n.Answer is { Reply: NeedReply.WillDo or NeedReply.AnotherWay, Owner: not PromiseOwner.Employee }
            )
            .Where(n => IsOwned(past, n.Need) && WasAgreed(past, n.Need));
        return from answer in answers from due in answer.Answer.Days select (answer.Need, due);
    }

    /// <summary>The talk in which the need was said came to an agreement of both.</summary>
    static bool WasAgreed(Past past, LineId need)
    {
        var said = past.Last<NeedSaid>(n => n.Line == need);
        var rest = past.After(said).Select(h => h.Fact).ToList();
        var next = rest.FindIndex(f => f is RetryStarted or WorksheetStarted or ManagerChanged);
        var talk = next < 0 ? rest : rest.Take(next).ToList();
        return talk.OfType<EmployeeAgreed>().Any()
            && talk.OfType<ManagerAgreed>().Any()
            && talk.OfType<AttemptBegun>().Any();
    }

    static DateOnly? There(Past past, (LineId Promise, DateOnly Due) p) =>
        past.Last<PromiseThere>(t => t.Promise == p.Promise && t.Due == p.Due) >= 0
            ? past.When<PromiseDone>(d => d.Promise == p.Promise && d.Due == p.Due)!.Day
            : null;

    static bool IsMoved(Past past, (LineId Promise, DateOnly Due) p) =>
        past.Before<NewDayAccepted>().LastOrDefault(n => n.Promise == p.Promise && n.Due == p.Due) is { } moved
        && moved.Day != p.Due;

    static DateOnly End(Past past)
    {
        var moved = past.After(past.AttemptAgreed).LastOrDefault(h => h.Fact is AttemptMoved or AttemptExtended)?.Fact;
        return moved switch
        {
            AttemptMoved f => f.End,
            AttemptExtended f => f.End,
            _ => AgreedEnd(past, past.AttemptAgreed),
        };
    }

    static DateOnly AgreedEnd(Past past, int agreed) =>
        past.All.Take(agreed).Last(h => h.Fact is DateAccepted or DateProposed).Fact switch
        {
            DateAccepted f => f.Day,
            DateProposed f => f.Day,
            _ => default,
        };

    static void TimeIsGivenBack(Past past)
    {
        if (past.Now.Fact is AttemptMoved moved)
            past.Must(moved.End > End(past) && moved.FollowUp.Day >= moved.End, "P9");
        if (past.Now.Fact is AttemptFellDue)
            past.Must(past.Now.Day >= End(past), "P9");
    }
}
