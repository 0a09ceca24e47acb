using System.Collections.Immutable;

namespace Alongside.Domain.Basics;

/// <summary>What an erased fact or an empty form leaves behind, asked for by name.</summary>
public static class Blanks
{
    public static bool IsBlank(this string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>The elements, or none where a value arrived without its list.</summary>
    public static ImmutableArray<T> OrNone<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
