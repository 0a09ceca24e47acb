using System.Collections.Immutable;
using System.Text;

namespace Alongside.Domain.Coaching;

/// <summary>The names of categories and fields outside the program: "no-measure", "success-measure".</summary>
public static class Names
{
    static readonly ImmutableArray<string> Categories = Dashed<Category>();
    static readonly ImmutableArray<string> Fields = Dashed<WritingField>();

    public static string Name(this Category category) => Categories[(int)category];

    public static string Name(this WritingField field) => Fields[(int)field];

    /// <summary>The field of that name; null when there is none.</summary>
    public static WritingField? Field(string name) => Fields.IndexOf(name) is var at and >= 0 ? (WritingField)at : null;

    /// <summary>The category of that name; null when there is none.</summary>
    public static Category? Category(string name) => Categories.IndexOf(name) is var at and >= 0 ? (Category)at : null;

    static ImmutableArray<string> Dashed<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Dash)];

    static string Dash(string name)
    {
        var dashed = new StringBuilder();
        foreach (var letter in name)
            dashed.Append(char.IsUpper(letter) && dashed.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        return dashed.ToString();
    }
}
