using System.Diagnostics;
using Alongside.Bench.Seeding;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;

namespace Alongside.Bench.Serving;

/// <summary>How long a published build takes from the start of its process to a page of somebody who is signed in.</summary>
static class StartUp
{
    const int Starts = 5;

    /// <returns>The middle of several starts, on a database that needs no migration.</returns>
    public static async Task<TimeSpan> MeasureAsync(string published, Engine engine, Opened page)
    {
        List<TimeSpan> took = [];
        for (var i = 0; i < Starts; i++)
            took.Add(await OnceAsync(published, engine, page));
        return took.Order().ElementAt(Starts / 2);
    }

    static async Task<TimeSpan> OnceAsync(string published, Engine engine, Opened page)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Path.Combine(published, "alongside"), ["serve"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ALONGSIDE_DATA"] = engine.DataFolder;
        start.Environment["ALONGSIDE_DB"] = engine.IsPostgres ? engine.ConnectionString : "";
        start.Environment["ALONGSIDE_URLS"] = address.ToString();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            await FirstAnswerAsync(new Uri(address, $"/{PracticeFirm.Slug}{page.Path}"), page.Cookie);
            return clock.Elapsed;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    static async Task FirstAnswerAsync(Uri page, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        for (var left = 3000; ; left--)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, page);
                request.Headers.Add("Cookie", cookie);
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException problem) when (left > 0 && problem.StatusCode is null)
            {
                await Task.Delay(10);
            }
        }
    }

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
