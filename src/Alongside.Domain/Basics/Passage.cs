using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Alongside.Domain.Basics;

/// <summary>Words that somebody wrote in a record, as a search goes through them.</summary>
/// <param name="On">The day of the line in which they stand; none where it has none.</param>
public sealed record Passage(string Words, DateOnly? On)
{
    /// <summary>
    /// Every text that a sheet keeps, each once. Ids, kinds and days are types of their own, so that a text is what a person wrote;
    /// what was erased is in no sheet any more.
    /// </summary>
    public static IEnumerable<Passage> Of(Sheet sheet) => In(sheet, on: null).DistinctBy(p => p.Words);

    static IEnumerable<Passage> In(object? value, DateOnly? on) =>
        value switch
        {
            null or "" => [],
            string words => [new Passage(words, on)],
            IEnumerable several => several.Cast<object?>().SelectMany(one => In(one, on)),
            _ when Canonical.Json.GetTypeInfo(value.GetType()) is { Kind: JsonTypeInfoKind.Object } type => Members(
                [.. type.Properties.Select(p => p.Get?.Invoke(value))],
                on
            ),
            _ => [],
        };

    static IEnumerable<Passage> Members(object?[] members, DateOnly? on)
    {
        var day = members.OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault() ?? on;
        return members.SelectMany(member => In(member, day));
    }
}
