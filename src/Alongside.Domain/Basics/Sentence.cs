namespace Alongside.Domain.Basics;

/// <summary>
/// Words for a person: an English sentence, which is also the key to its translations, with {named} holes. A hole takes a
/// <see cref="PersonId"/> (shown as the first name), a day, a number, a text or another sentence. The domain never encodes or
/// translates; the web does, at the moment of showing.
/// </summary>
public sealed class Sentence : IEquatable<Sentence>
{
    readonly (string Hole, object Value)[] values;

    Sentence(string english, (string, object)[] values)
    {
        English = english;
        this.values = values;
    }

    public string English { get; }

    public IReadOnlyList<(string Hole, object Value)> Values => values;

    public static Sentence Say(string english, params (string Hole, object Value)[] values) => new(english, values);

    /// <summary>One of two sentences by number; {count} is filled. Other plural forms are the translation's business.</summary>
    public static Sentence Count(int count, string one, string other, params (string Hole, object Value)[] values) =>
        new(count == 1 ? one : other, [.. values, ("count", count)]);

    public bool Equals(Sentence? other) =>
        other is not null && English == other.English && values.AsSpan().SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => English.GetHashCode(StringComparison.Ordinal);

    public override string ToString() =>
        values.Aggregate(English, (text, v) => text.Replace($"{{{v.Hole}}}", $"{v.Value}", StringComparison.Ordinal));
}
