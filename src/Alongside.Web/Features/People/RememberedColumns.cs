using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Alongside.Web.Features.People;

/// <summary>What a firm has said about the columns of files like these: each set of headings, in any order, with what they mean.</summary>
public sealed record RememberedColumns(ImmutableDictionary<string, ImmutableDictionary<string, ColumnUse>> ByHeadings)
{
    public static readonly RememberedColumns None = new(
        ImmutableDictionary<string, ImmutableDictionary<string, ColumnUse>>.Empty
    );

    /// <summary>What these headings mean here, or null when nobody has said.</summary>
    public ImmutableArray<ColumnUse>? For(ImmutableArray<string> words) =>
        ByHeadings.TryGetValue(KeyOf(words), out var uses) ? [.. words.Select(w => uses.GetValueOrDefault(w))] : null;

    /// <summary>The same for the same headings in another order.</summary>
    public static string KeyOf(ImmutableArray<string> words) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Order(StringComparer.Ordinal))))
        );
}
