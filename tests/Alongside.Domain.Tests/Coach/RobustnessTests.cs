using Alongside.Domain.Coaching;
using FsCheck;
using FsCheck.Fluent;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>Any text at all: no exception, the same answer each time, spans inside the text, and none of them slow.</summary>
public sealed class RobustnessTests
{
    /// <summary>Every text of the long run takes part; the short one takes a tenth of them.</summary>
    static readonly int Inputs = Environment.GetEnvironmentVariable("ALONGSIDE_LONG") is "1" ? 200_000 : 20_000;

    /// <summary>The texts here have fewer than a thousand characters.</summary>
    static readonly TimeSpan SlowInput = TimeSpan.FromMilliseconds(20);

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
            Config.QuickThrowOnFailure.WithMaxTest(Inputs / 2),
            Prop.ForAll(
                texts.SelectMany(t => fields.Select(f => (Text: t, Field: f))).ToArbitrary(),
                g => Holds(g.Field, g.Text)
            )
        );
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Inputs / 2),
            Prop.ForAll(ArbMap.Default.ArbFor<string?>(), t => Holds(WritingField.Concern, t ?? ""))
        );
    }

    static bool Holds(WritingField field, string text)
    {
        var findings = Coach.Read(field, text);
        return findings.SequenceEqual(Coach.Read(field, text))
            && findings.All(f => IsInside(f, text))
            && SpeedTests.Best(() => Coach.Read(field, text), SlowInput) < SlowInput;
    }

    static bool IsInside(Finding finding, string text) =>
        finding.Start >= 0
        && finding.Start < finding.End
        && finding.End <= text.Length
        && !Splits(text, finding.Start)
        && !Splits(text, finding.End);

    static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    [Fact]
    public void What_the_coach_knows_is_small()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var lexicon = new Lexicon(Lexicon.DataFiles());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 32_000_000);
        GC.KeepAlive(lexicon);
    }
}
