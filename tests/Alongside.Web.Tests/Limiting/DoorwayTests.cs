using System.Text;
using Alongside.Web.Shell.Limiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alongside.Web.Tests.Limiting;

/// <summary>How many who read are let in at once, and what the others are told.</summary>
public sealed class DoorwayTests
{
    static readonly int Most = Volume.House.AtOnce + Volume.House.Waiting;

    readonly TaskCompletionSource end = new();
    readonly Doorway doorway = With(pages: null);

    [Fact]
    public async Task V11_so_many_as_can_be_answered_within_a_moment_are_let_in_and_the_next_is_told_at_once()
    {
        List<Coming> inside = [.. Enumerable.Range(0, Most).Select(i => Come($"/firm-{i}/today"))];
        Assert.All(inside, coming => Assert.True(coming.Began));

        var late = Come("/north/today");
        Assert.True(late.Done.IsCompletedSuccessfully);
        Assert.False(late.Began);
        Assert.Equal(503, late.Status);
        Assert.Equal("2", late.RetryAfter);
        Assert.Contains("One moment, please", late.Said, StringComparison.Ordinal);
        Assert.Contains("<a class=\"btn primary\" href=\"\">Try again</a>", late.Said, StringComparison.Ordinal);

        end.SetResult();
        await Task.WhenAll(inside.Select(i => i.Done));
        Assert.True(Come("/north/today").Began);
    }

    [Fact]
    public void One_firm_fills_half_of_it_and_another_still_comes_in()
    {
        List<Coming> flood = [.. Enumerable.Range(0, Most).Select(_ => Come("/north/hr"))];
        Assert.Equal(Most / 2, flood.Count(f => f.Began));
        Assert.True(Come("/south/today").Began);
    }

    [Fact]
    public void Over_REST_it_is_a_problem()
    {
        Fill();
        var late = Come("/north/api/v1/task-plans");
        Assert.Equal((503, "application/problem+json"), (late.Status, late.Type));
        Assert.Contains("\"type\":\"away\"", late.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/north/my-log", "POST")]
    [InlineData("/healthz", "GET")]
    [InlineData("/readyz", "GET")]
    [InlineData("/assets/app.css", "GET")]
    [InlineData("/north/task-plans/0199aa00-0000-7000-8000-000000000001/live", "GET")]
    public void What_is_sent_and_what_takes_no_time_is_let_in_always(string path, string method)
    {
        Fill();
        Assert.Equal(503, Come("/north/today").Status);
        Assert.True(Come(path, method).Began);
    }

    [Fact]
    public async Task Who_reads_the_answer_slowly_keeps_nobody_out()
    {
        List<Coming> slow = [.. Enumerable.Range(0, Most).Select(i => Come($"/firm-{i}/today"))];
        await slow[0].BeginsToLeaveAsync();
        var next = Come("/north/today");
        Assert.True(next.Began);
        Assert.Equal(503, Come("/north/today").Status);

        // ending it gives its place back no second time
        end.SetResult();
        await Task.WhenAll(slow.Append(next).Select(s => s.Done));
        var still = new TaskCompletionSource();
        Assert.Equal(Most, Enumerable.Range(0, Most + 1).Count(i => Come($"/firm-{i}/today", until: still).Began));
    }

    [Fact]
    public void Measuring_counts_nothing()
    {
        var uncounted = With(pages: "0");
        Assert.All(Enumerable.Range(0, Most + 1), _ => Assert.True(Come("/north/today", at: uncounted).Began));
    }

    void Fill()
    {
        for (var i = 0; i < Most; i++)
            Come($"/firm-{i}/today");
    }

    static Doorway With(string? pages) =>
        new(
            new ConfigurationBuilder().AddInMemoryCollection([new("ALONGSIDE_PAGES", pages)]).Build(),
            TimeProvider.System,
            NullLogger<Doorway>.Instance
        );

    Coming Come(string path, string method = "GET", Doorway? at = null, TaskCompletionSource? until = null)
    {
        var coming = new Coming(path, method);
        coming.Done = (at ?? doorway).PassAsync(
            coming.Http,
            _ =>
            {
                coming.Began = true;
                return (until ?? end).Task;
            }
        );
        return coming;
    }

    sealed class Coming : HttpResponseFeature
    {
        readonly List<(Func<object, Task> Call, object State)> starting = [];

        public Coming(string path, string method)
        {
            Http.Features.Set<IHttpResponseFeature>(this);
            Http.Response.Body = new MemoryStream();
            Http.Request.Path = path;
            Http.Request.Method = method;
        }

        public DefaultHttpContext Http { get; } = new();

        public bool Began { get; set; }

        public Task Done { get; set; } = Task.CompletedTask;

        public int Status => Http.Response.StatusCode;

        public string? Type => Http.Response.ContentType;

        public string RetryAfter => Http.Response.Headers.RetryAfter.ToString();

        public string Said => Encoding.UTF8.GetString(((MemoryStream)Http.Response.Body).ToArray());

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Add((callback, state));

        public async Task BeginsToLeaveAsync()
        {
            foreach (var (call, state) in starting)
                await call(state);
        }
    }
}
