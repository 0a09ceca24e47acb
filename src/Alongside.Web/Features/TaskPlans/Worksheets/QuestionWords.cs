using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>The questions of the worksheet as they are asked.</summary>
static class QuestionWords
{
    public static Sentence Asks(this Question question) =>
        question switch
        {
            Question.Good => Sentence.Say("How would you know it’s done well?"),
            Question.WentWell => Sentence.Say("When did this go well before?"),
            Question.Challenges => Sentence.Say("What else might get in the way?"),
            Question.InTheWay => Sentence.Say("What might get in the way this time?"),
            Question.Log => Sentence.Say("What will you note down as you go?"),
            Question.IfNot => Sentence.Say("If it doesn’t work this time, what comes next?"),
            Question.Time => Sentence.Say("How long it takes"),
            Question.Date => Sentence.Say("By when"),
            _ => Sentence.Say("What else can I do to be most helpful?"),
        };

    public static Sentence Hint(this Question question) =>
        question switch
        {
            Question.Good => Sentence.Say("What makes the difference between a miss, fine and really good?"),
            Question.WentWell => Sentence.Say("What was different then?"),
            Question.Challenges => Sentence.Say("Other work, sudden changes, too few people or things."),
            Question.InTheWay => Sentence.Say("Anything new since the last time."),
            Question.Log => Sentence.Say(
                "When you worked on it, what helped, what got in the way. A few words will do."
            ),
            Question.IfNot => Sentence.Say("What would be fair?"),
            _ => Sentence.Say("Anything, large or small."),
        };
}
