using System.Text.Json;
using Alongside.Domain.Coaching;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>A text with what a reader of the guide would point at.</summary>
sealed record Labelled(string Id, WritingField Field, string Text, ImmutableArray<Label> Labels)
{
    public static IReadOnlyList<Labelled> Load(string name) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coach", $"{name}.jsonl"))
                .Where(l => l.Length > 0)
                .Select(Read),
        ];

    static Labelled Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var given = json.RootElement;
        return new Labelled(
            given.GetProperty("id").GetString()!,
            Names.Field(given.GetProperty("field").GetString()!)!.Value,
            given.GetProperty("text").GetString()!,
            [.. given.GetProperty("labels").EnumerateArray().Select(LabelOf)]
        );
    }

    static Label LabelOf(JsonElement label) =>
        new(
            Names.Category(label.GetProperty("category").GetString()!)!.Value,
            label.GetProperty("start").GetInt32(),
            label.GetProperty("end").GetInt32()
        );
}

/// <summary>A category and where it stands.</summary>
readonly record struct Label(Category Category, int Start, int End)
{
    public int Overlap(int start, int end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start));

    /// <summary>What two spans share, out of what they cover together.</summary>
    public double Likeness(in Label other) =>
        Overlap(other.Start, other.End) is var both and > 0
            ? (double)both / (End - Start + other.End - other.Start - both)
            : 0;
}
