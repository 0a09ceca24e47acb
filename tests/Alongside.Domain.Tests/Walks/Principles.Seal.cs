namespace Alongside.Domain.Tests.Walks;

static partial class Principles
{
    static void SealedThenOpened(Past past)
    {
        if (past.Now.Fact is MeasurePrepared or TimeEstimated)
            past.Must(past.Last<PlanInvited>() < 0, "P4");
        if (past.Now.Fact is MeasureOpened opened)
        {
            past.Must(HasAnswered(past, Question.Good), "P4");
            past.Must(Same(past.Before<MeasurePrepared>().Last().Measure, opened.Measure), "P4");
            past.Must(past.Last<MeasureOpened>() < 0, "P4");
        }
        if (past.Now.Fact is TimeOpened time)
        {
            past.Must(past.Since<TimeSaid>(past.TalkBegan), "P4");
            past.Must(past.Before<TimeEstimated>().Last().Time == time.Time, "P4");
        }
        if (past.Now.Fact is SealDeleted && past.Try.Move.Method.Name != nameof(TaskPlan.ChangeManager))
            past.Must(past.All.Last().Day.AddDays(30) <= past.Now.Day || EndedLongAgo(past), "P4");
    }

    static bool EndedLongAgo(Past past) =>
        past.All.LastOrDefault(h => Ends(h.Fact)) is { } end && end.Day.AddDays(30) <= past.Now.Day;

    static bool Ends(Fact fact) =>
        fact
            is PlanClosed
                or HandedOver
                or ReferredToHr
                or SaidNotThisWay
                or PlanStopped
                or PreparationDiscarded
                or NextStepChosen;

    static void FairStandard(Past past)
    {
        if (past.Now.Fact is MeasurePrepared prepared)
        {
            past.Must(prepared.Standard.Source.Trim().Length > 0, "P6");
            past.Must((prepared.Standard.Others < 3) == (prepared.Standard.Basis is StandardBasis.JobNeeds), "P6");
            past.Must(!AsksMore(prepared.Measure, prepared.Standard.Measure), "P6");
        }
        if (past.Now.Fact is MeasureSettled settled)
        {
            var allowed = past.Before<TighterAllowed>().LastOrDefault()?.Measure;
            past.Must(
                !AsksMore(settled.Measure, Standard(past))
                    || (allowed is not null && !AsksMore(settled.Measure, allowed)),
                "P6"
            );
        }
        if (past.Now.Fact is TighterAllowed tighter)
            past.Must(past.Try.Hand.Part is Part.Hr && tighter.Reason.Trim().Length > 0, "P6");
        if (past.Now.Fact is StandardStands stands)
        {
            past.Must(Same(stands.Measure, Standard(past)), "P6");
            past.Must(past.Since<MeasureDisagreed>(past.TalkBegan), "P6");
        }
    }

    static Measure Standard(Past past) => past.Before<MeasureOpened>().Last().Standard.Measure;

    /// <summary>Asks more, said in the simplest way: the share that is just enough is higher, or a point is added.</summary>
    static bool AsksMore(Measure one, Measure other)
    {
        if (one.Kind is MeasureKind.Checklist)
            return one.Points.Any(p => !other.Points.Contains(p, StringComparer.OrdinalIgnoreCase));
        var sign = one.Kind is MeasureKind.AtLeast ? 1 : -1;
        return sign * Share(one, sign) > (sign * Share(other, sign)) + 1e-9;
    }

    static double Share(Measure measure, int sign) =>
        ((double)measure.Number - (sign * (double)measure.Tolerance)) / (double)measure.PerNumber;

    static bool Same(Measure one, Measure other) =>
        FactCatalog.Write(new MeasureSettled(one)) == FactCatalog.Write(new MeasureSettled(other));
}
