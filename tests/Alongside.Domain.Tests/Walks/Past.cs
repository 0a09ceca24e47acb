using System.Runtime.CompilerServices;

namespace Alongside.Domain.Tests.Walks;

/// <summary>What had happened when one step was made: the ground on which a principle is judged, whatever the code thinks.</summary>
sealed class Past(IReadOnlyList<Step> steps, int at)
{
    public Step Step => steps[at];

    public Happening Now => steps[at].Happening;

    public Try Try => steps[at].Try;

    public PersonId Manager => Before<ManagerChanged>().Select(s => s.To).LastOrDefault(Penhallow.Maya);

    /// <summary>The step was made by the employee's own hand, in the employee's own words.</summary>
    public bool IsSamsOwnHand => Now.Hand == Penhallow.Sam && Now.Voice == Penhallow.Sam;

    public bool IsSamsVoice => Now.Voice == Penhallow.Sam;

    public IEnumerable<T> Before<T>()
        where T : Fact => steps.Take(at).Select(s => s.Happening.Fact).OfType<T>();

    /// <summary>Where a fact last happened before this step; -1 when it never did.</summary>
    public int Last<T>(Func<T, bool>? such = null)
        where T : Fact
    {
        for (var i = at - 1; i >= 0; i--)
            if (steps[i].Happening.Fact is T fact && (such is null || such(fact)))
                return i;
        return -1;
    }

    public Happening? When<T>(Func<T, bool>? such = null)
        where T : Fact => Last(such) is >= 0 and var i ? steps[i].Happening : null;

    public bool Since<T>(int place, Func<T, bool>? such = null)
        where T : Fact => Last(such) > place;

    public IEnumerable<Happening> After(int place) => steps.Take(at).Skip(place + 1).Select(s => s.Happening);

    public IEnumerable<Happening> All => steps.Take(at).Select(s => s.Happening);

    /// <summary>Whether this step holds words of an earlier step of that kind.</summary>
    public bool Repeats(Func<Step, bool> such) => steps.Take(at).Any(s => s.Words.Overlaps(Step.Words) && such(s));

    /// <summary>Where the talk began that this step belongs to.</summary>
    public int TalkBegan => new[] { Last<WorksheetStarted>(), Last<RetryStarted>(), Last<ManagerChanged>() }.Max();

    /// <summary>Where the last attempt was agreed: the second yes to what was written down, or to going again.</summary>
    public int AttemptAgreed
    {
        get
        {
            var (employee, manager, agreed) = (false, false, -1);
            for (var i = 0; i < at; i++)
            {
                (employee, manager) = steps[i].Happening.Fact switch
                {
                    EmployeeAgreed => (true, manager),
                    ManagerAgreed => (employee, true),
                    PositionTaken { Document: PlanDocument.Plan } => (false, manager),
                    WrittenDown or NotQuiteSaid => (false, false),
                    _ => (employee, manager),
                };
                if ((employee && manager) || steps[i].Happening.Fact is AttemptRepeated)
                    (employee, manager, agreed) = (false, false, i);
            }
            return agreed;
        }
    }

    public void Must(bool hold, string principle, [CallerArgumentExpression(nameof(hold))] string said = "")
    {
        if (!hold)
            Assert.Fail($"{principle} broken by {Try.Move.Name}: {said}\n{Told}");
    }

    string Told =>
        string.Join(
            '\n',
            steps.Take(at + 1).TakeLast(30).Select(s => $"{s.Happening.Day:MM-dd} {s.Try.Move.Name} {s.Happening.Fact}")
        );
}
