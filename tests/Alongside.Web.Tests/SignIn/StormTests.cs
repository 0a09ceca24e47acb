using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.SignIn;

/// <summary>V5: while many sign in, passwords take one core at most, who would wait too long is told, and the pages of others come.</summary>
public sealed class StormTests(PostgresServer postgres, ITestOutputHelper output) : IAsyncLifetime
{
    const string Chosen = "four rainy afternoons in Tenby";
    const string Address = "/sign-in/password";

    RunningApp app = null!;
    TestFirm firm = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        firm = await app.OtherFirmAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var (directory, who) = (scope.ServiceProvider.GetRequiredService<DirectoryDb>(), firm[Who.Manager]);
        var account = await directory.Memberships.SingleAsync(m => m.Firm == firm.Id && m.Person == who);
        await scope.ServiceProvider.GetRequiredService<OwnPassword>().SetAsync(account.Account, Chosen, default);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task While_every_place_is_taken_pages_come_and_who_signs_in_is_told_when_to_come_back()
    {
        var queue = app.Services.GetRequiredService<PasswordHashing>();
        using var maya = await app.SignedInAsync("maya");
        using var visitor = app.Visitor();
        var form = await FormAsync(visitor);
        using var over = new CancellationTokenSource();
        var salt = new byte[PasswordHashing.SaltBytes];
        List<Task<byte[]?>> hashed = [];
        for (var refused = 0; refused < 3; )
        {
            hashed.Add(queue.HashAsync("somebody else", salt, rounds: 10_000_000, over.Token));
            if (hashed[^1].IsCompleted)
            {
                refused++;
                await Task.Delay(30);
            }
        }

        using var told = await SendAsync(visitor, form);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.Equal(PasswordHashing.ComeBack, told.Headers.RetryAfter!.Delta);
        for (var page = 0; page < 5; page++)
            Assert.Equal(HttpStatusCode.OK, (await maya.GetAsync("/penhallow/today")).Status);
        Assert.Contains(hashed, h => !h.IsCompleted);

        await over.CancelAsync();
        await Task.WhenAny(Task.WhenAll(hashed));
        using var signedIn = await SendAsync(visitor, await FormAsync(visitor));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task Six_hundred_sign_in_in_five_minutes_and_the_slowest_page_of_a_hundred_takes_300_ms()
    {
        Assert.SkipUnless(Towns.IsLong, "Five minutes of it belong to the long run.");
        using var maya = await app.SignedInAsync("maya");
        using var over = new CancellationTokenSource();
        var (pages, signIns) = (new ConcurrentBag<double>(), new ConcurrentBag<HttpStatusCode>());
        var reading = AtARateAsync(125, () => PageAsync(maya, pages), over.Token);
        var storm = AtARateAsync(2, () => SignInAsync(signIns), over.Token);
        over.CancelAfter(TimeSpan.FromMinutes(5));
        await Task.WhenAll(reading, storm);

        var slowest = pages.Order().ElementAt(pages.Count * 99 / 100);
        var counts = string.Join(", ", signIns.GroupBy(s => s).Select(s => $"{s.Count()} {s.Key}"));
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, p99 {slowest:0} ms; sign-ins: {counts}")
        );
        Assert.All(signIns, s => Assert.True(s is HttpStatusCode.Redirect or HttpStatusCode.ServiceUnavailable));
        Assert.InRange(slowest, 0, 300);
    }

    /// <summary>So many a second, whether or not those before have been answered.</summary>
    static async Task AtARateAsync(double aSecond, Func<Task> begin, CancellationToken over)
    {
        var begun = new List<Task>();
        var watch = Stopwatch.StartNew();
        while (!over.IsCancellationRequested)
        {
            for (var due = watch.Elapsed.TotalSeconds * aSecond; begun.Count < due; )
                begun.Add(begin());
            await Task.Delay(TimeSpan.FromMilliseconds(4), CancellationToken.None);
        }
        await Task.WhenAll(begun);
    }

    static async Task PageAsync(Visitor reader, ConcurrentBag<double> times)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await reader.Unled.GetAsync(new Uri("/penhallow/today", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    async Task SignInAsync(ConcurrentBag<HttpStatusCode> answers)
    {
        using var visitor = app.Visitor();
        using var answer = await SendAsync(visitor, await FormAsync(visitor));
        answers.Add(answer.StatusCode);
    }

    async Task<FilledForm> FormAsync(Visitor visitor) =>
        (await visitor.GetAsync(Address)).Form(
            $"form[action='{Address}']",
            ("Email", $"{Who.Manager}@{firm.Slug}.example"),
            ("Password", Chosen)
        );

    static Task<HttpResponseMessage> SendAsync(Visitor visitor, FilledForm form) =>
        visitor.Unled.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields));
}
