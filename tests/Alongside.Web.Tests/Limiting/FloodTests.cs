using System.Diagnostics;
using System.Net;
using System.Text;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Limiting;

/// <summary>Over the wire: who asks too often is told so calmly, and nobody else notices.</summary>
public sealed class FloodTests(PostgresServer postgres, ITestOutputHelper output)
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_on_a_page_and_in_a_problem()
    {
        await using var app = await StartAsync(pages: "60");
        var firm = await app.OtherFirmAsync();
        using var maya = await app.AsAsync(firm, Who.Manager);
        using var sam = await app.AsAsync(firm, Who.Employee);
        using var told = await UntilToldAsync(() => maya.Unled.GetAsync(new Uri("/harbour/", UriKind.Relative)));
        Assert.True(told.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("Please wait a little", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var problem = await UntilToldAsync(() =>
            maya.Unled.GetAsync(new Uri("/harbour/api/v1/task-plans/", UriKind.Relative))
        );
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync("/harbour/")).Status);
        Assert.Contains(app.Log.Lines, l => l.Contains("Not let in: 429 to GET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Costly.Copies, "GET", "/harbour/task-plans/{id}/copies/1/plan.pdf")]
    [InlineData(Costly.Search, "GET", "/harbour/people?name=a")]
    [InlineData(Costly.Import, "POST", "/harbour/people/import")]
    [InlineData(Costly.Coach, "POST", "/harbour/api/v1/coach")]
    [InlineData(Costly.SignIn, "POST", "/sign-in")]
    public async Task What_costs_more_than_a_page_has_a_count_of_its_own(Costly costly, string method, string path)
    {
        await using var app = await StartAsync(pages: "100000");
        var firm = await app.OtherFirmAsync();
        using var visitor = await app.AsAsync(firm, costly is Costly.SignIn ? Who.SignedOut : Who.Manager);
        var asked = 0;
        using var told = await UntilToldAsync(async () =>
        {
            asked++;
            using var request = new HttpRequestMessage(
                new HttpMethod(method),
                path.Replace("{id}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
            );
            if (costly is Costly.Coach)
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            return await visitor.Unled.SendAsync(request);
        });
        Assert.True(asked > Volume.Of[costly].Rate.AtFirst, $"after {asked}");
        // pages go on
        using var page = await visitor.Unled.GetAsync(
            new Uri(costly is Costly.SignIn ? "/sign-in" : "/harbour/people", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Every_route_that_makes_a_file_or_takes_one_is_counted()
    {
        await using var app = await StartAsync(pages: "0");
        var routes = await Route.AllAsync(app);
        string[] costly = [".pdf", ".zip", ".html", "import", "coach", "/sign-in"];
        Assert.Empty(
            from route in routes
            where costly.Any(c => route.Pattern.Contains(c, StringComparison.Ordinal))
            from method in route.Methods
            where method == "POST" || (method == "GET" && route.Pattern.Contains('.', StringComparison.Ordinal))
            where
                Volume.For(
                    route.Pattern,
                    new Microsoft.AspNetCore.Http.DefaultHttpContext { Request = { Method = method } }.Request
                )
                    is null
            select $"{method} {route.Pattern}"
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_firm_s_flood_leaves_another_its_pages(EngineKind engine)
    {
        await using var app = await StartAsync(pages: "10000000", engine);
        var (loud, quiet) = (await app.OtherFirmAsync(), await app.OtherFirmAsync("quiet"));
        using var maya = await app.AsAsync(quiet, Who.Manager);
        await TakeTimesAsync(maya, 50);
        var alone = await TakeTimesAsync(maya, 200);

        using var over = new CancellationTokenSource();
        var answered = 0;
        var flood = Enumerable.Range(0, 64).Select(_ => FloodAsync()).ToArray();
        await Task.Delay(500);
        var beside = await TakeTimesAsync(maya, 200);
        await over.CancelAsync();
        await Task.WhenAll(flood);
        output.WriteLine(
            $"{engine}: alone {At(alone, 50):f1} and {At(alone, 99):f1} ms, beside {answered} of the other’s {At(beside, 50):f1} and {At(beside, 99):f1} ms (median, slowest in a hundred)"
        );
        Assert.True(answered > 64);
        // a flood of 64 at a time that nobody holds back takes each page some thirty times as long
        Assert.InRange(At(beside, 50), 0, Math.Max(200, 10 * At(alone, 50)));

        async Task FloodAsync()
        {
            using var one = await app.AsAsync(loud, Who.Hr);
            while (!over.IsCancellationRequested)
                if (
                    (await one.Unled.GetAsync(new Uri("/harbour/hr", UriKind.Relative))).StatusCode is HttpStatusCode.OK
                )
                    Interlocked.Increment(ref answered);
        }
    }

    static async Task<List<double>> TakeTimesAsync(Visitor visitor, int pages)
    {
        List<double> took = [];
        for (var i = 0; i < pages; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await visitor.Unled.GetAsync(new Uri("/quiet/people", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        took.Sort();
        return took;
    }

    static double At(List<double> sorted, int hundredth) => sorted[(sorted.Count - 1) * hundredth / 100];

    static async Task<HttpResponseMessage> UntilToldAsync(Func<Task<HttpResponseMessage>> ask)
    {
        for (var left = 2000; left > 0; left--)
        {
            var answer = await ask();
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                return answer;
            answer.Dispose();
        }
        throw new InvalidOperationException("Nobody was told to wait.");
    }

    Task<RunningApp> StartAsync(string pages, EngineKind engine = EngineKind.Sqlite) =>
        RunningApp.StartAsync(
            engine,
            postgres,
            told: new Dictionary<string, string?>(StringComparer.Ordinal) { ["ALONGSIDE_PAGES"] = pages }
        );
}
