using System.Collections.Frozen;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Tests.Ui;

public sealed class WordsTests
{
    static readonly PersonId Sam = new(new Guid("019a0000-0000-7000-8000-000000000002"));

    static string NameOf(PersonId person) => person == Sam ? "Sam" : "somebody";

    [Fact]
    public void A_sentence_names_people_and_writes_days_as_people_say_them()
    {
        var sentence = Sentence.Say("{who} asked on {day}.", ("who", Sam), ("day", new DateOnly(2026, 11, 6)));

        Assert.Equal("Sam asked on Friday 6 November.", Words.English.Plain(sentence, NameOf));
    }

    [Fact]
    public void What_a_person_typed_is_encoded_and_never_read_as_a_hole()
    {
        var sentence = Sentence.Say("{words} and {day}", ("words", "<b>{day}</b>"), ("day", new DateOnly(2026, 11, 6)));

        Assert.Equal("&lt;b&gt;{day}&lt;/b&gt; and Friday 6 November", Html(Words.English.Of(sentence)));
    }

    [Fact]
    public void A_sentence_may_stand_in_a_sentence()
    {
        var inner = Sentence.Count(2, "{count} day", "{count} days");

        Assert.Equal("In 2 days.", Words.English.Plain(Sentence.Say("In {time}.", ("time", inner))));
    }

    [Fact]
    public void Another_language_puts_its_holes_where_it_likes()
    {
        var other = new Words(
            CultureInfo.GetCultureInfo("fr-CA"),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["{who} on {day}"] = "{day} : {who}",
            }.ToFrozenDictionary()
        );

        var says = other.Plain(
            Sentence.Say("{who} on {day}", ("who", Sam), ("day", new DateOnly(2026, 11, 6))),
            NameOf
        );

        Assert.Equal("vendredi 6 novembre : Sam", says);
    }

    [Fact]
    public void Markup_of_the_page_stays_and_values_are_encoded()
    {
        var html = Words.English.Html("You meet <b>{name}</b>.", [new("name", "<i>Sam</i>")]);

        Assert.Equal("You meet <b>&lt;i&gt;Sam&lt;/i&gt;</b>.", Html(html));
    }

    [Fact]
    public void A_hole_that_nothing_fills_is_a_mistake_and_says_which()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Words.English.Html("Hello {name}", []));

        Assert.Contains("{name}", error.Message);
    }

    [Fact]
    public void Times_days_and_numbers_are_written_one_way()
    {
        var day = new DateOnly(2026, 11, 6);

        Assert.Equal("2:00pm", Words.English.Time(new TimeOnly(14, 0)));
        Assert.Equal("8:50am", Words.English.Time(new TimeOnly(8, 50)));
        Assert.Equal("Fri 6 Nov", Words.English.ShortDay(day));
        Assert.Equal("6 Nov", Words.English.Tick(day));
        Assert.Equal("6 November 2026", Words.English.Date(day));
        Assert.Equal("1,234.5", Words.English.Number(1234.50m));
    }

    static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Rendered.Encoder);
        return $"{writer}";
    }
}
