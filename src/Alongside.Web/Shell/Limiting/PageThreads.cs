using Alongside.Web.Shell.Watching;

namespace Alongside.Web.Shell.Limiting;

/// <summary>
/// On how many threads requests are answered, so that others are always free for whoever comes next, be it to let them in or to turn
/// them away. SQLite answers on the very thread that asks: without this a page would keep its thread from the door to the last word,
/// and who comes would wait unseen, in no queue that could be bounded. Firms take turns, and what takes long has threads of its own.
/// </summary>
sealed class PageThreads(TimeProvider machine)
{
    readonly FairThreads pages = new(Volume.Threads, machine);
    readonly FairThreads longer = new(Volume.LongThreads, machine);

    /// <summary>The runtime adds threads late where all of them work; these many are there from the start.</summary>
    public static void Provide()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Volume.Threads + Volume.LongThreads + Volume.Receiving), ports);
    }

    /// <summary>Where there is no such page, or the program is asked whether it is well, the answer takes no time.</summary>
    public Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (FairThreads.IsOnOne || RouteSeen.Of(http) is not { } pattern || Volume.IsWatching(pattern))
            return next(http);
        var threads = Volume.TakesLong(Volume.For(pattern, http.Request)) ? longer : pages;
        return threads.RunAsync(
            http.Features.Get<FirmAddress>()?.Slug ?? "",
            () => http.RequestAborted.IsCancellationRequested ? Task.CompletedTask : next(http)
        );
    }
}

static class PageThreadsPipeline
{
    /// <summary>Once it is known what is asked for, and before anything that asks the database.</summary>
    public static void UsePageThreads(this IApplicationBuilder app)
    {
        PageThreads.Provide();
        app.Use(app.ApplicationServices.GetRequiredService<PageThreads>().AnswerAsync);
    }
}
