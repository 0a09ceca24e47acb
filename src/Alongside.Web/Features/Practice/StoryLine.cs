using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.Practice;

/// <summary>
/// One step of the practice firm's story. People are named by the first part of their address; times are the firm's own.
/// </summary>
/// <param name="Of">Whose record it is.</param>
/// <param name="Hand">Who makes the move; <see cref="Nobody"/> for what falls due by itself.</param>
/// <param name="Move">A move by its name in an address, or <see cref="Read"/>.</param>
sealed record StoryLine(string Of, string Kind, DateTime At, string Hand, string Move)
{
    public const string Nobody = "nobody";

    /// <summary>Somebody read the record: no move, and no fact.</summary>
    public const string Read = "read";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Whose words they are, where they are not the hand's own.</summary>
    public string? Voice { get; init; }

    /// <summary>What later lines of the record call the thing that this one adds: “@name”.</summary>
    public string? As { get; init; }

    /// <summary>On a record's first line: who led the person then, where that is somebody else today.</summary>
    public string? Manager { get; init; }

    public JsonObject Fields { get; init; } = [];

    /// <summary>Its place in the file, from 1.</summary>
    public int Number { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(At);

    public TimeOnly Time => TimeOnly.FromDateTime(At);

    /// <summary>The whole story in the order of its times; lines of the same minute stay in the file's order.</summary>
    public static ImmutableArray<StoryLine> ReadAll()
    {
        using var file = typeof(StoryLine).Assembly.GetManifestResourceStream("penhallow-story.jsonl")!;
        using var reader = new StreamReader(file);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select((line, i) => JsonSerializer.Deserialize<StoryLine>(line, Json)! with { Number = i + 1 })
                .OrderBy(line => line.At),
        ];
    }

    /// <summary>A step that the program refuses is a mistake in the story.</summary>
    public InvalidOperationException Impossible(string why) =>
        new($"Line {Number} of the practice story ({Hand}: {Move}, about {Of}): {why}");

    public static PersonId PersonOf(string name) => PracticePeople.IdOf($"{name}@{PracticeFirm.Slug}.example");
}
