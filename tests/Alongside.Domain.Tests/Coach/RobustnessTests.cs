using System.Diagnostics;
using Alongside.Domain.Coaching;
using FsCheck;
using FsCheck.Fluent;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>Any text at all: no exception, the same answer each time, spans inside the text, and time that grows with its length.</summary>
public sealed class RobustnessTests
{
    const int OneHundredKilobytes = 100_000;

    /// <summary>An optimised build needs under 200 ms; a debug build on a busy machine many times that.</summary>
    const int Patience = 10_000;

    static readonly string[] Pieces =
    [
        "you ",
        "never ",
        "not ",
        "lazy",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "(",
        ".",
        "?",
        ", ",
        "\n",
        "\0",
        "\ud83d",
        "\ude00",
        "😀",
        "e\u0301",
        "שלום ",
        "\u202e",
        "<b>",
        "</b>",
        "`",
        "if ",
        "or else ",
        "9:30 ",
        "don't ",
        "…",
        "-",
        "why ",
        "\r\n",
        "I said ",
        "better ",
        "\u200b",
    ];

    [Fact]
    public void Any_text_in_any_field_is_read_without_trouble()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p));
        var fields = Gen.Elements(Enum.GetValues<WritingField>());
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000),
            Prop.ForAll(
                texts.SelectMany(t => fields.Select(f => (Text: t, Field: f))).ToArbitrary(),
                g => Holds(g.Field, g.Text)
            )
        );
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(ArbMap.Default.ArbFor<string?>(), t => Holds(WritingField.Concern, t ?? ""))
        );
    }

    static bool Holds(WritingField field, string text)
    {
        var findings = Coach.Read(field, text);
        return findings.SequenceEqual(Coach.Read(field, text)) && findings.All(f => IsInside(f, text));
    }

    static bool IsInside(Finding finding, string text) =>
        finding.Start >= 0
        && finding.Start < finding.End
        && finding.End <= text.Length
        && !Splits(text, finding.Start)
        && !Splits(text, finding.End);

    static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("“")]
    [InlineData("\" ' ")]
    [InlineData("you ")]
    [InlineData("you never ")]
    [InlineData("really so very just ")]
    [InlineData("you are lazy and ")]
    [InlineData("if you are late or ")]
    [InlineData("better, ")]
    [InlineData("why don't you ")]
    [InlineData("I said ")]
    [InlineData("😀")]
    [InlineData("\ud83d")]
    [InlineData("<a ")]
    [InlineData("\0")]
    [InlineData("שלום ")]
    public void A_long_text_takes_no_longer_than_its_length_asks(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, OneHundredKilobytes / piece.Length));
        foreach (var field in Enum.GetValues<WritingField>())
        {
            Coach.Read(field, text[..1000]);
            var clock = Stopwatch.StartNew();
            Coach.Read(field, text);
            Assert.True(clock.ElapsedMilliseconds < Patience, $"{field}: {clock.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public void A_note_of_500_characters_is_read_in_well_under_a_millisecond()
    {
        var note = string.Join(
            ' ',
            Labelled.Load("looked-at").Where(t => t.Field is WritingField.Concern).Select(t => t.Text)
        )[..500];
        for (var i = 0; i < 300; i++)
            Coach.Read(WritingField.Concern, note);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++)
            Coach.Read(WritingField.Concern, note);
        Assert.InRange(clock.Elapsed.TotalMilliseconds / 200, 0, 30);
    }

    [Fact]
    public void What_the_coach_knows_is_small()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var lexicon = new Lexicon(Lexicon.DataFiles());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 32_000_000);
        GC.KeepAlive(lexicon);
    }
}
