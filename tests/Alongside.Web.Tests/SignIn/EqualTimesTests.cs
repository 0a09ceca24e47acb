using System.Diagnostics;
using System.Globalization;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.SignIn;

/// <summary>S9: how long an answer takes does not tell whether anybody has an address. That it takes the same work is told elsewhere.</summary>
[Collection(SignInCollection.Name)]
public sealed class EqualTimesTests(SignInSites sites, ITestOutputHelper output)
{
    const int Pairs = 200;
    const double Most = 0.05;

    [Fact]
    public async Task A_wrong_password_takes_as_long_at_nobody_s_address() =>
        await CompareAsync(
            "/sign-in/password",
            async (site, browser, address) =>
                await browser.SubmitAsync(
                    "/sign-in/password",
                    "/sign-in/password",
                    ("Email", address),
                    ("Password", "wrong")
                )
        );

    [Fact]
    public async Task Asking_for_a_way_in_takes_as_long_at_nobody_s_address() =>
        await CompareAsync("/sign-in", async (site, browser, address) => await browser.AskAsync(address));

    async Task CompareAsync(string what, Func<SignInSite, Browser, string, Task> tryAsync)
    {
        Assert.SkipUnless(Towns.IsLong, "Four hundred tries belong to the long run.");
        var site = sites.On(EngineKind.Sqlite);
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            site.Clock.Pass(TimeSpan.FromHours(1)); // nobody waits because of the pair before
            var (address, _) = await site.NewPersonAsync();
            (string Address, List<double> Times)[] two =
            [
                (address, known),
                ($"{Guid.NewGuid():N}@example.com", unknown),
            ];
            foreach (var (tried, times) in pair % 2 == 0 ? two : [two[1], two[0]])
            {
                using var browser = new Browser(site);
                await browser.GetAsync("/sign-in");
                var watch = Stopwatch.StartNew();
                await tryAsync(site, browser, tried);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        var (of, at) = (Median(known), Median(unknown));
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {of:0.00} ms somebody’s, {at:0.00} ms nobody’s")
        );
        Assert.InRange(Math.Abs(of - at) / Math.Max(of, at), 0, Most);
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
