using System.Collections.Frozen;
using System.Collections.Immutable;
using Alongside.Web.Features.Search;

namespace Alongside.Web.Shell.Limiting;

/// <summary>What costs so much more than a page that it is counted for itself.</summary>
public enum Costly
{
    /// <summary>PDFs and folders of a record, and the copy of a firm.</summary>
    Copies = 1,

    /// <summary>Looking for somebody by a part of their name, and for words.</summary>
    Search = 2,

    /// <summary>A file of people, read and compared.</summary>
    Import = 3,

    /// <summary>The language coach.</summary>
    Coach = 4,

    /// <summary>A form of signing in, which hashes and mails. What counts wrong tries stands in the database: <c>SignInRules</c>.</summary>
    SignIn = 5,
}

/// <summary>At most so many in one go, and so many a second from then on.</summary>
readonly record struct Rate(int AtFirst, double EachSecond);

/// <summary>At most so many at the same time, and so many who wait for one of them to end.</summary>
readonly record struct Places(int AtOnce, int Waiting);

/// <summary>
/// All figures of how much is answered. They hold for each process by itself: what they keep is its processor. One person, or one
/// address that has not signed in, has the rates; all people of a firm together have the places, so that a firm that asks for
/// too much waits for itself.
/// </summary>
static class Volume
{
    public static readonly Rate Person = new(AtFirst: 300, EachSecond: 20);

    public static readonly Rate Address = new(AtFirst: 300, EachSecond: 20);

    /// <summary>Twice as many as there are processors, because a page waits for its database half of the time.</summary>
    public static readonly Places Firm = new(2 * Environment.ProcessorCount, Waiting: 500);

    /// <summary>
    /// Pages of all firms together: four under way for each processor, and so many who wait as are answered within half a second or
    /// so. One firm may fill half of it.
    /// </summary>
    public static readonly Places House = new(
        AtOnce: 4 * Environment.ProcessorCount,
        Waiting: 124 * Environment.ProcessorCount
    );

    /// <summary>
    /// On which pages are made: two for each processor, because one may wait for the disk; more of them only take time from each
    /// other.
    /// </summary>
    public static readonly int Threads = 2 * Environment.ProcessorCount;

    /// <summary>For what takes long, such as a copy of a whole record.</summary>
    public static readonly int LongThreads = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Threads that are kept free of both, to receive whoever comes.</summary>
    public static readonly int Receiving = 2 * Environment.ProcessorCount;

    public static readonly FrozenDictionary<Costly, (Rate Rate, Places Firm)> Of = new Dictionary<
        Costly,
        (Rate, Places)
    >
    {
        [Costly.Copies] = (new(AtFirst: 20, EachSecond: 0.2), new(AtOnce: 2, Waiting: 20)),
        [Costly.Search] = (new(AtFirst: 60, EachSecond: 2), new(AtOnce: 2, Waiting: 50)),
        [Costly.Import] = (new(AtFirst: 10, EachSecond: 0.1), new(AtOnce: 1, Waiting: 5)),
        [Costly.Coach] = (new(AtFirst: 60, EachSecond: 4), new(AtOnce: 2, Waiting: 100)),
        // a firm of hundreds may come from one address
        [Costly.SignIn] = (new(AtFirst: 300, EachSecond: 10), new(AtOnce: int.MaxValue, Waiting: 0)),
    }.ToFrozenDictionary();

    /// <summary>Which of these a request asks for, by its route’s pattern; nothing for a page.</summary>
    public static Costly? For(string pattern, HttpRequest request)
    {
        var post = HttpMethods.IsPost(request.Method);
        return pattern.Trim('/') switch
        {
            var p when EndsAny(p, ".pdf", ".zip", ".html") => Costly.Copies,
            var p when StartsAny(p, "export", "api/v1/exports") && post => Costly.Copies,
            var p when StartsAny(p, "people/import", "api/v1/people/imports", "api/v1/staff/import") && post =>
                Costly.Import,
            var p when StartsAny(p, "api/v1/coach", "coach") && post => Costly.Coach,
            var p when StartsAny(p, "sign-in", "reply", "set-up") && post => Costly.SignIn,
            _ when SearchedFor.Any(request.Query.ContainsKey) => Costly.Search,
            _ => null,
        };
    }

    public static bool TakesLong(Costly? costly) => costly is Costly.Copies or Costly.Import or Costly.Coach;

    /// <summary>Whether the program is well: asked for by machines, and answered however much there is to do.</summary>
    public static bool IsWatching(string pattern) => pattern is "/healthz" or "/readyz";

    /// <summary>The names of a search’s field on the pages that have one.</summary>
    static readonly ImmutableArray<string> SearchedFor = ["name", SearchApi.Field];

    static bool EndsAny(string pattern, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
            if (pattern.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    static bool StartsAny(string pattern, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
            if (pattern.StartsWith(start, StringComparison.Ordinal))
                return true;
        return false;
    }
}
