using System.Text.Json;
using System.Text.Json.Nodes;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.Practice;

/// <summary>A record of the story as far as it has been told: its people, and what its lines have added by which name.</summary>
sealed class StoryRecord(StoryLine first)
{
    readonly Dictionary<string, Guid> named = new(StringComparer.Ordinal);
    readonly string path = PathOf(first.Of, first.Kind);
    int told;

    public RecordId Id { get; } = IdOf(first.Of, first.Kind);

    public PersonId Employee { get; } = StoryLine.PersonOf(first.Of);

    public PersonId Manager { get; set; } = ManagerOf(first);

    public RecordHeader Header => new(Id, Employee, Manager);

    public bool IsBegun => told > 1;

    public static RecordId IdOf(string of, string kind) => new(PracticeIds.Of(PathOf(of, kind)));

    /// <summary>The id of what the next line adds, the same in every telling.</summary>
    public Guid Next(StoryLine line)
    {
        told++;
        var id = PracticeIds.Of($"{path}/{line.As ?? $"{told}"}");
        if (line.As is { } name)
            named.Add($"@{name}", id);
        return id;
    }

    /// <summary>The line's fields, with the ids of what they name.</summary>
    public JsonObject Fill(StoryLine line) =>
        new(line.Fields.Select(f => KeyValuePair.Create(f.Key, Named(f.Value) ?? f.Value?.DeepClone())));

    JsonNode? Named(JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.String && named.TryGetValue($"{value}", out var id) ? $"{id}" : null;

    static PersonId ManagerOf(StoryLine first) =>
        first.Manager is { } then
            ? StoryLine.PersonOf(then)
            : PracticePeople.All.Single(p => p.Id == StoryLine.PersonOf(first.Of)).Manager
                ?? throw first.Impossible("nobody leads them.");

    static string PathOf(string of, string kind) => $"story/{of}/{kind}";
}
