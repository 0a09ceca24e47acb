using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Wording;

/// <summary>The voice of docs/voice.md, held over every word in the sources.</summary>
public sealed class VoiceTests
{
    const double HardestText = 6;
    const double HardestPage = 5;
    const int LongestSentence = 20;

    static readonly string[] Banned =
    [
        "PIP",
        "underperform(er|ers|ing|ance)?",
        "resources?",
        "headcount",
        "capability gap",
        "deficien(cy|cies|t)",
        "remediat(e|ion)",
        "stakeholders?",
        "sentiment",
        "journeys?",
        "just",
        "simply",
        "cases?",
        "risks?",
        "issues?",
        "KPIs?",
        "excuses?",
        "action items?",
        "overdue",
        "breach(es)?",
        "disputes?",
        "sessions?",
        "interventions?",
        "compliance",
        "acknowledge(d|ment)?",
        "should",
        "the employee",
        "private",
    ];

    /// <summary>Where a word says exactly what is meant, to readers who use it: file, then words.</summary>
    static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal);

    [Fact]
    public void No_sentence_is_longer_than_twenty_words()
    {
        var long_ = Said.All.Where(t =>
            Reading.Sentences(t.English).Any(s => Reading.WordsOf(s).Count > LongestSentence)
        );

        Held.None(long_);
    }

    [Fact]
    public void No_text_of_eight_words_or_more_needs_more_than_six_years_of_school()
    {
        var hard =
            from text in Said.All
            where Reading.WordsOf(text.English).Count >= 8
            let grade = Reading.Grade(text.English)
            where grade > HardestText
            select $"{grade:0.0} {text}";

        Held.None(hard);
    }

    [Fact]
    public void No_page_needs_more_than_five_years_of_school_on_the_whole()
    {
        var hard =
            from page in Said.All.GroupBy(t => t.File)
            let texts = page.Select(t => t.English).ToList()
            where texts.Sum(t => Reading.WordsOf(t).Count) >= 30
            let grade = Reading.Grade(texts)
            where grade > HardestPage
            select $"{grade:0.0} {page.Key}";

        Held.None(hard);
    }

    [Fact]
    public void No_word_of_blame_or_of_the_office_is_used()
    {
        var found =
            from text in Said.All
            from word in Banned
            where
                Regex.IsMatch(text.English, $@"\b{word}\b", word == "PIP" ? RegexOptions.None : RegexOptions.IgnoreCase)
            where !Allowed.GetValueOrDefault(text.File, []).Contains(word)
            select $"{word} in {text}";

        Held.None(found);
    }

    [Fact]
    public void Nobody_is_shouted_at()
    {
        Held.None(Said.All.Where(t => t.English.Contains('!')));
    }

    [Fact]
    public void Apostrophes_and_quotation_marks_are_those_of_print()
    {
        Held.None(Said.All.Where(t => t.English.Contains('\'') || t.English.Contains('"')));
    }

    [Fact]
    public void A_mistake_is_told_in_a_sentence_that_can_be_translated()
    {
        var told = Sources.Code.Where(c => Regex.IsMatch(c.Text, @"AddModelError\(\s*[^,()]*,\s*[$@]?"""));

        Held.None(told.Select(c => c.Name));
    }

    [Fact]
    public void Words_in_code_are_found_and_names_of_holes_are_not()
    {
        const string code = """
            Refusal.Of("stable-name", "Choose a day.", ("day", day)).At("on");
            Sentence.Count(n, "{count} day", "{count} days", ("who", Name("x")));
            <p>@Words["Short words"]</p>
            """;

        Assert.Equal(["Choose a day.", "{count} day", "{count} days", "Short words"], Said.InCode(code));
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("table", 2)]
    [InlineData("noticed", 2)]
    [InlineData("wanted", 2)]
    [InlineData("price", 1)]
    [InlineData("conversation", 4)]
    [InlineData("asked", 1)]
    public void Syllables_are_counted(string word, int syllables)
    {
        Assert.Equal(syllables, Reading.Syllables(word));
    }

    [Fact]
    public void Office_prose_is_found_hard_and_plain_words_easy()
    {
        Assert.True(
            Reading.Grade("Utilise the aforementioned documentation to facilitate remediation activities.") > 12
        );
        Assert.True(Reading.Grade("Start with one question: are you okay? We keep the date, never what was said.") < 3);
    }
}
