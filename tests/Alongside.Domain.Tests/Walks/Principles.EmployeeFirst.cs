namespace Alongside.Domain.Tests.Walks;

static partial class Principles
{
    static void EmployeeFirst(Past past)
    {
        switch (past.Now.Fact)
        {
            case QuestionAnswered or NeedSaid or TimeSaid or DateProposed or NeedsCompleted:
                past.Must(past.IsSamsVoice, "P5");
                break;
            case ViewAdded view:
                past.Must(HasAnswered(past, view.Question), "P5");
                break;
            case NeedAnswered answered:
                past.Must(past.Since<NeedSaid>(past.TalkBegan, n => n.Line == answered.Need), "P5");
                break;
            case DateSuggested:
                past.Must(HasAnswered(past, Question.Date), "P5");
                break;
            case WrittenDown:
                past.Must(past.Last<NeedsCompleted>() > Math.Max(past.TalkBegan, past.Last<NeedSaid>()), "P5");
                past.Must(DateStands(past), "P5");
                break;
            default:
                EmployeeFirstAfterwards(past);
                break;
        }
    }

    static void EmployeeFirstAfterwards(Past past)
    {
        switch (past.Now.Fact)
        {
            case AttemptBegun:
                past.Must(IsAgreedByBoth(past), "P5");
                break;
            case AttemptRepeated or AttemptExtended:
                past.Must(DateStands(past), "P5");
                break;
            case OutcomeRecorded:
                past.Must(
                    HasAnswered(past, Question.Measured)
                        && HasAnswered(past, Question.Helped)
                        && HasAnswered(past, Question.Differently),
                    "P5"
                );
                break;
            case BarriersReviewed:
                past.Must(HasAnswered(past, Question.Barriers), "P5");
                break;
            case NextStepChosen or ToldBeforeFormal:
                past.Must(HasAnswered(past, Question.NextStep) || HasAnswered(past, Question.IfNot), "P5");
                break;
            default:
                break;
        }
    }

    /// <summary>The employee's answer was saved before this, in this talk, and still is theirs.</summary>
    static bool HasAnswered(Past past, Question question)
    {
        var from = question switch
        {
            Question.Measured or Question.Helped or Question.Differently => past.Last<FollowUpStarted>(),
            Question.Barriers or Question.NextStep => new[]
            {
                past.AttemptAgreed,
                past.Last<OutcomeRecorded>(),
                past.Last<AttemptExtended>(),
            }.Max(),
            Question.Date => DatesBegan(past),
            _ => past.TalkBegan,
        };
        return past.After(from)
            .Any(h => Answers(h.Fact, question) is { } line && h.Voice == Penhallow.Sam && IsOwned(past, line));
    }

    static LineId? Answers(Fact fact, Question question) =>
        (fact, question) switch
        {
            (QuestionAnswered f, _) when f.Question == question => f.Line,
            (NeedSaid f, Question.Needs) => f.Line,
            (NeedsCompleted, Question.Needs) => default(LineId),
            (TimeSaid f, Question.Time) => f.Line,
            (DateProposed f, Question.Date) => f.Line,
            _ => null,
        };

    static bool IsOwned(Past past, LineId line) => past.Before<WordsDisowned>().All(d => d.Line != line);

    static int DatesBegan(Past past) =>
        new[] { past.TalkBegan, past.AttemptAgreed, past.Last<OutcomeRecorded>(), past.Last<AttemptExtended>() }.Max();

    /// <summary>The last word about the day was the employee's own hand.</summary>
    static bool DateStands(Past past)
    {
        var last = past.After(DatesBegan(past))
            .LastOrDefault(h => h.Fact is DateProposed or DateSuggested or DateAccepted);
        return last is { Fact: DateProposed or DateAccepted }
            && last.Hand == Penhallow.Sam
            && last.Voice == Penhallow.Sam;
    }

    static bool IsAgreedByBoth(Past past)
    {
        var written = past.Last<WrittenDown>();
        return past.Last<AttemptRepeated>() > written
            || (
                past.Since<EmployeeAgreed>(written)
                && past.Since<ManagerAgreed>(written)
                && past.Since<ReadBack>(written)
            );
    }
}
