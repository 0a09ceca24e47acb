using System.Globalization;
using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Rest;

/// <summary>A part of a list, and what to give as “before” to get the next one; null on the last.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list is asked for: at most fifty, from where the part before ended.</summary>
sealed record Paging(string? Before, int Take)
{
    public const int Most = 50;

    static readonly Sentence Bad = Sentence.Say(
        "Give “before” as the list gave it in “next”, and “take” as a number from 1 to 50."
    );

    /// <summary>Null for what is no part of a list.</summary>
    public static Paging? Read(string? before, string? take)
    {
        var count = Most;
        return
            before is not ""
            && (take is null || int.TryParse(take, NumberStyles.None, CultureInfo.InvariantCulture, out count))
            && count is >= 1 and <= Most
            ? new(before, count)
            : null;
    }

    public static IResult Refuse() => Problems.Of(new Refusal("bad-paging", Bad), StatusCodes.Status400BadRequest);

    /// <summary>Where a list that counts down goes on: below this number, or from its beginning.</summary>
    /// <returns>Null for what is no such number.</returns>
    public long? Below() =>
        Before is null ? long.MaxValue
        : long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;

    /// <summary>The part of a list of which one more was read than is asked for.</summary>
    public Paged<T> Cut<T>(IEnumerable<T> read, Func<T, string> key)
    {
        List<T> found = [.. read.Take(Take + 1)];
        return found.Count > Take ? new(found[..Take], key(found[Take - 1])) : new(found, Next: null);
    }

    /// <summary>The part of a list that was read whole, because it is short or lies in one record.</summary>
    public IResult Of<T>(IEnumerable<T> all, Func<T, string> key)
    {
        if (Before is null)
            return Results.Ok(Cut(all, key));
        List<T> known = [.. all.SkipWhile(item => key(item) != Before)];
        return known.Count == 0 ? Refuse() : Results.Ok(Cut(known.Skip(1), key));
    }
}
