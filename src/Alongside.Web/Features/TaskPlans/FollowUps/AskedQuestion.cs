using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>A question that the employee answers first, as a page shows it to either.</summary>
/// <param name="Answers">The employee's answers since it was last asked, disowned ones too.</param>
/// <param name="Views">What the manager has added.</param>
/// <param name="IsAsked">Whether it can be answered now.</param>
public sealed record AskedQuestion(
    PlanPage Page,
    Question Question,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<View> Views,
    bool IsAsked
)
{
    public bool IsAnswered => Answers.Any(a => !a.IsDisowned);

    /// <summary>Whether the page's own heading asks it already.</summary>
    public bool IsHeading => Question is Question.Barriers;

    public Sentence Asks =>
        Question switch
        {
            Question.Measured => Sentence.Say("How did you measure it, and how did it go?"),
            Question.Helped => Sentence.Say("What helped, and what got in the way?"),
            Question.Differently => Sentence.Say("What will you do differently now?"),
            Question.Barriers => Sentence.Say("What got in the way?"),
            _ => Sentence.Say("What do you think comes next?"),
        };

    /// <summary>A question of the plan's last attempt.</summary>
    public static AskedQuestion Of(PlanPage page, Question question, bool isAsked)
    {
        var attempt = page.Plan.Attempt;
        var fresh = question.IsOfFollowUp() ? 0 : attempt?.Fresh ?? 0;
        return new AskedQuestion(
            page,
            question,
            [.. (attempt?.Answers ?? []).Skip(fresh).Where(a => a.Question == question)],
            [.. (attempt?.Views ?? []).Where(v => v.Question == question)],
            isAsked
        );
    }
}
