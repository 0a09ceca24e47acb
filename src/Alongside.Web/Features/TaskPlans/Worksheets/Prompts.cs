using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>At most two open questions for each step, on the manager's own screen alone.</summary>
static class Prompts
{
    public static ImmutableArray<Sentence> For(WorksheetStep step) =>
        step switch
        {
            WorksheetStep.Task =>
            [
                Sentence.Say("“What do you do first, on a normal day?”"),
                Sentence.Say("“Which part of it goes well?”"),
            ],
            WorksheetStep.Good =>
            [
                Sentence.Say("“How would somebody else see that it went well?”"),
                Sentence.Say("“What’s the difference between fine and really good?”"),
            ],
            WorksheetStep.Needs =>
            [
                Sentence.Say("“What gets in the way on a bad day?”"),
                Sentence.Say("“If that was fixed, what would be next?”"),
            ],
            WorksheetStep.Time =>
            [
                Sentence.Say("“Walk me through it, step by step.”"),
                Sentence.Say("“What would slow it down?”"),
            ],
            WorksheetStep.Date =>
            [
                Sentence.Say("“What else is on your list that week?”"),
                Sentence.Say("“Which day would leave you some room?”"),
            ],
            WorksheetStep.Log =>
            [
                Sentence.Say("“What would be worth a line?”"),
                Sentence.Say("“What helped the last time it went well?”"),
            ],
            _ =>
            [
                Sentence.Say("“What would you like to hear from me before then?”"),
                Sentence.Say("“Is there anything we left out?”"),
            ],
        };
}
