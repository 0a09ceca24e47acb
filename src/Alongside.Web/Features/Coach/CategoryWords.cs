using Alongside.Domain.Basics;
using Alongside.Domain.Coaching;

namespace Alongside.Web.Features.Coaching;

/// <summary>What a category is called on a page, and how loudly it speaks.</summary>
static class CategoryWords
{
    public static Sentence Of(Category category) =>
        category switch
        {
            Category.VagueExpectation => Sentence.Say("Wishes that could mean two things"),
            Category.NoMeasure => Sentence.Say("Results that nobody could count"),
            Category.NoInstance => Sentence.Say("A worry with no day and no number"),
            Category.CharacterNotBehaviour => Sentence.Say("What a person is, not what was seen"),
            Category.Overgeneralising => Sentence.Say("Words for all or nothing"),
            Category.AssumedMotive => Sentence.Say("What somebody is said to want or think"),
            Category.BlameOrShame => Sentence.Say("Blame or shame"),
            Category.Threat => Sentence.Say("Threats"),
            Category.ComparisonWithOthers => Sentence.Say("Held up against a colleague"),
            Category.Hearsay => Sentence.Say("What nobody with a name has said"),
            Category.HealthOrProtected => Sentence.Say("Health, family, age, faith and the like"),
            Category.CodedLabel => Sentence.Say("Labels that not everybody gets"),
            Category.SeveralTasks => Sentence.Say("More than one task at a time"),
            Category.LeadingQuestion => Sentence.Say("Questions that hold their answer"),
            Category.Dismissing => Sentence.Say("Words that wave a thing away"),
            _ => Sentence.Say("Praise that names nothing"),
        };

    public static Sentence Of(Loudness loudness) =>
        loudness switch
        {
            Loudness.Hint => Sentence.Say("Only a hint"),
            Loudness.Off => Sentence.Say("Off"),
            _ => Sentence.Say("As it came"),
        };
}
