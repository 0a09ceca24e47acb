using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Speed;

/// <summary>A page that was asked for: how it answered, how many rows it shows, and the statements that it took.</summary>
public sealed record Visit(Place Place, HttpStatusCode Status, int Shown, IReadOnlyList<Statement> Statements)
{
    public long Rows => Statements.Sum(s => s.Rows);

    public long Steps => Statements.Sum(s => s.Steps);

    public override string ToString() =>
        $"{(int)Status} {Place.Path}: {Statements.Count} statements, {Shown} rows shown, {Rows} rows read, {Steps} steps";

    /// <summary>Asks for each page in turn, each person in a browser of their own.</summary>
    public static async Task<IReadOnlyList<Visit>> AllAsync(RunningApp app, IReadOnlyList<Place> places)
    {
        using var meter = new Meter(app);
        List<Visit> visits = [];
        foreach (var own in places.GroupBy(p => p.Reader))
        {
            using var browser = await Session.OfAsync(app, own.Key);
            foreach (var place in own)
                visits.Add(await OfAsync(meter, browser, place));
        }
        return visits;
    }

    static async Task<Visit> OfAsync(Meter meter, HttpClient browser, Place place)
    {
        var (status, shown) = (default(HttpStatusCode), 0);
        var statements = await meter.OfAsync(async () =>
        {
            using var answer = await browser.GetAsync(new Uri($"/{PracticeFirm.Slug}{place.Path}", UriKind.Relative));
            (status, shown) = (answer.StatusCode, RowsIn(await answer.Content.ReadAsStringAsync()));
        });
        return new(place, status, shown, statements);
    }

    /// <summary>What a reader would count: the rows of tables and the points of lists, after the head of the page.</summary>
    static int RowsIn(string page) =>
        page.IndexOf("<main", StringComparison.Ordinal) is >= 0 and var main
            ? page.AsSpan(main).Count("<li") + page.AsSpan(main).Count("<tr")
            : 0;
}
