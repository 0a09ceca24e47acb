using Alongside.Web.Features.Practice;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Speed;

/// <summary>
/// Finds statements that the framework writes anew for each request, which takes longer than most of them. It keeps their words unless
/// it had to look at a value to choose them, as where a list that is negated might hold nothing. What it keeps is the same string.
/// </summary>
static class WrittenAnew
{
    /// <summary>Each page is asked for twice in a row; a statement of the second time that no other of either time is, by its page.</summary>
    public static async Task<IReadOnlyList<string>> AmongAsync(RunningApp app, IEnumerable<Place> places)
    {
        using var meter = new Meter(app, measures: false);
        List<string> anew = [];
        foreach (var own in places.GroupBy(p => p.Reader))
        {
            using var browser = await Session.OfAsync(app, own.Key);
            // a page that is asked for about twenty records sends the same statements each time
            foreach (var place in own.DistinctBy(p => p.Route))
                anew.AddRange(await AtAsync(meter, browser, place));
        }
        return anew;
    }

    static async Task<IEnumerable<string>> AtAsync(Meter meter, HttpClient browser, Place place)
    {
        var address = new Uri($"/{PracticeFirm.Slug}{place.Path}", UriKind.Relative);
        HashSet<object> kept = new(ReferenceEqualityComparer.Instance);
        foreach (var statement in await meter.OfAsync(() => browser.GetAsync(address)))
            kept.Add(statement.Text);
        var again = await meter.OfAsync(() => browser.GetAsync(address));
        return again
            .Where(s => s.Text.StartsWith("select", StringComparison.OrdinalIgnoreCase) && !kept.Contains(s.Text))
            .Select(s => $"{place.Route}: {s.Text}");
    }
}
