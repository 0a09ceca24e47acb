using System.Diagnostics.CodeAnalysis;

namespace Alongside.Domain.Basics;

/// <summary>An id made at the edge: a version 7 GUID with the kind of thing it names in its type.</summary>
public interface ITypedId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);

    /// <summary>Reads exactly the form that <see cref="Guid.ToString()"/> writes; anything else is refused.</summary>
    static bool IParsable<TSelf>.TryParse(
        [NotNullWhen(true)] string? text,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out TSelf id
    ) => TypedId.TryRead(text, out id);

    static TSelf IParsable<TSelf>.Parse(string text, IFormatProvider? provider) =>
        TypedId.TryRead<TSelf>(text, out var id) ? id : throw new FormatException("Not an id.");
}

/// <summary>Reads typed ids from text, strictly.</summary>
public static class TypedId
{
    public static bool TryRead<TId>(string? text, out TId id)
        where TId : struct, ITypedId<TId>
    {
        var read = Guid.TryParseExact(text, "D", out var value);
        id = read ? TId.Of(value) : default;
        return read;
    }
}

/// <summary>A person of a firm. <see cref="Nobody"/> is the hand of what the calendar does by itself.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static readonly PersonId Nobody;

    public static PersonId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out PersonId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A firm: one tenant, the unit of distribution and of the ledger's chain.</summary>
public readonly record struct FirmId(Guid Value) : ITypedId<FirmId>
{
    public static FirmId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out FirmId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>One record of one process: a check-in, a task plan.</summary>
public readonly record struct RecordId(Guid Value) : ITypedId<RecordId>
{
    public static RecordId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out RecordId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>One line, need, promise, reading or correction inside a record.</summary>
public readonly record struct LineId(Guid Value) : ITypedId<LineId>
{
    public static LineId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out LineId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
