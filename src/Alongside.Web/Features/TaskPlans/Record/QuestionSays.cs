using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>What was asked, as a heading above the answers.</summary>
static class QuestionSays
{
    public static Sentence Of(Question question) =>
        question switch
        {
            Question.Good => Sentence.Say("What good looks like"),
            Question.WentWell => Sentence.Say("When it went well before"),
            Question.Needs => Sentence.Say("What is needed"),
            Question.Challenges => Sentence.Say("What could get in the way"),
            Question.Time => Sentence.Say("How long it takes"),
            Question.Date => Sentence.Say("By when"),
            Question.Log => Sentence.Say("What to note down"),
            Question.MostHelpful => Sentence.Say("What else would help most"),
            Question.InTheWay => Sentence.Say("What could get in the way this time"),
            Question.IfNot => Sentence.Say("What next, if it doesn’t work"),
            Question.Measured => Sentence.Say("How it was counted, and how it went"),
            Question.Helped => Sentence.Say("What helped, and what got in the way"),
            Question.Differently => Sentence.Say("What to do differently now"),
            Question.Barriers => Sentence.Say("What got in the way"),
            _ => Sentence.Say("The next step"),
        };
}
