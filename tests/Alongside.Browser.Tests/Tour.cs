using System.Collections.Immutable;
using System.Globalization;

namespace Alongside.Browser.Tests;

/// <summary>
/// All that a person of the practice firm comes to by links, one page of each kind, each looked at on the way. Looks alternate from
/// page to page; the long run takes them all. A person goes once, for every test that asks.
/// </summary>
public sealed class Tour(Chromium chromium)
{
    const int Most = 40;

    /// <summary>The forms that ask for something they cannot do without.</summary>
    internal const string Asking = """
        () => [...document.querySelectorAll('main form[method=post]')].filter(form => [...form.querySelectorAll('.field')]
            .some(f => f.querySelector('input:not([type=hidden]), textarea') && !f.textContent.includes('(optional)')))
        """;

    const string Links = """
        () => [...document.querySelectorAll('a[href]:not([type])')].filter(a => a.origin === location.origin).map(a => a.pathname)
        """;

    internal static readonly bool Long = Environment.GetEnvironmentVariable("ALONGSIDE_LONG") is "1";

    static readonly ImmutableArray<Look> Looks = Long
        ? [Look.Phone, Look.Phone with { Dark = true }, Look.Desk, Look.DarkDesk]
        : [Look.Phone, Look.DarkDesk];

    readonly Dictionary<string, ImmutableArray<Stop>> taken = [];

    public async Task<ImmutableArray<Stop>> TakeAsync(string who)
    {
        if (!taken.TryGetValue(who, out var stops))
            taken[who] = stops = await GoAsync(who);
        return stops;
    }

    /// <summary>A window for each look, signed in.</summary>
    public async Task<ImmutableArray<Window>> OpenAsync(string who)
    {
        List<Window> windows = [];
        foreach (var look in Looks)
            windows.Add(await chromium.OpenAsync(who, look));
        return [.. windows];
    }

    /// <summary>The windows at which what comes in this place is looked at.</summary>
    public static IEnumerable<Window> TurnOf(ImmutableArray<Window> windows, int place) =>
        Long ? windows : [windows[place % windows.Length]];

    async Task<ImmutableArray<Stop>> GoAsync(string who)
    {
        var windows = await OpenAsync(who);
        List<Stop> stops = [];
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/penhallow/"]);
        while (kinds.Count < Most && waiting.TryDequeue(out var path))
        {
            if (!kinds.Add(KindOf(path)))
                continue;
            foreach (var window in TurnOf(windows, kinds.Count))
                stops.Add(await StopAsync(window, path));
            foreach (var link in stops[^1].Links)
                waiting.Enqueue(link);
        }
        foreach (var window in windows)
            await window.DisposeAsync();
        return [.. stops];
    }

    static async Task<Stop> StopAsync(Window window, string path)
    {
        var answer = await window.Page.GotoAsync(path);
        List<string> faults = answer is { Ok: true } ? [] : [$"{path}: answered {answer?.Status}"];
        faults.AddRange(await window.FaultsAsync(path));
        faults.AddRange(window.Complaints);
        window.Complaints.Clear();
        return new Stop(
            path,
            [.. (await window.Page.EvaluateAsync<string[]>(Links)).Where(IsInFirm)],
            await window.Page.EvaluateAsync<int>($"() => ({Asking})().length"),
            [.. faults]
        );
    }

    static bool IsInFirm(string link) => link.StartsWith("/penhallow/", StringComparison.Ordinal);

    /// <summary>A path without its ids and days.</summary>
    static string KindOf(string path) => string.Join('/', path.Split('/').Select(part => IsIdOrDay(part) ? "*" : part));

    static bool IsIdOrDay(string part) =>
        Guid.TryParse(part, out _)
        || DateOnly.TryParseExact(part, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <param name="Links">What it links to within the firm.</param>
    /// <param name="Forms">How many of its forms ask for something.</param>
    /// <param name="Faults">What axe found, what the console complained about, and what was too wide.</param>
    public sealed record Stop(string Path, ImmutableArray<string> Links, int Forms, ImmutableArray<string> Faults);
}

/// <summary>The classes of tests that share a tour.</summary>
[CollectionDefinition]
public sealed class OnTour : ICollectionFixture<Tour>;
