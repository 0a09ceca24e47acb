namespace Alongside.Browser.Tests;

/// <summary>
/// Every page that each of the four can reach by links: no violation that axe can find, no complaint in the console, and nothing
/// wider than a narrow phone. Looks alternate from page to page; the long run takes them all.
/// </summary>
public sealed class EveryPage(Chromium chromium)
{
    const int Most = 40;

    internal static readonly bool Long = Environment.GetEnvironmentVariable("ALONGSIDE_LONG") is "1";

    static readonly Look[] Looks = [Look.Phone, Look.DarkDesk];

    static readonly Look[] AllLooks = [Look.Phone, Look.Phone with { Dark = true }, Look.Desk, Look.DarkDesk];

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    [InlineData("admin")]
    public async Task Reads_well_for_everybody(string who)
    {
        List<string> found = [];
        List<string> paths;
        await using (var scout = await chromium.OpenAsync(who))
            paths = await PathsAsync(scout);
        Assert.NotEmpty(paths);

        var looks = Long ? AllLooks : Looks;
        for (var look = 0; look < looks.Length; look++)
        {
            await using var window = await chromium.OpenAsync(who, looks[look]);
            foreach (var path in Long ? paths : paths.Where((_, at) => at % looks.Length == look))
                found.AddRange(await LookAtAsync(window, path));
            found.AddRange(window.Complaints);
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    static async Task<IEnumerable<string>> LookAtAsync(Window window, string path)
    {
        List<string> found = [];
        var answer = await window.Page.GotoAsync(path);
        if (answer is not { Ok: true })
            found.Add($"{path}: answered {answer?.Status}");
        found.AddRange(await window.FaultsAsync(path));
        return found;
    }

    /// <summary>What the person's own pages link to, from their first page on; one page of each kind.</summary>
    public static async Task<List<string>> PathsAsync(Window window)
    {
        List<string> paths = [];
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/penhallow/"]);
        while (waiting.Count > 0 && paths.Count < Most)
        {
            var path = waiting.Dequeue();
            if (!kinds.Add(KindOf(path)))
                continue;
            var answer = await window.Page.GotoAsync(path);
            if (
                answer is not { Ok: true }
                || !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal)
            )
            {
                paths.Add(path);
                continue;
            }
            paths.Add(path);
            var links = await window.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('a[href]:not([type])')].filter(a => a.origin === location.origin).map(a => a.pathname)"
            );
            foreach (var link in links.Where(l => l.StartsWith("/penhallow/", StringComparison.Ordinal)))
                waiting.Enqueue(link);
        }
        return paths;
    }

    /// <summary>A path without its ids.</summary>
    static string KindOf(string path) =>
        string.Join('/', path.Split('/').Select(part => Guid.TryParse(part, out _) ? "*" : part));
}
