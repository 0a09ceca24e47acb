using System.Globalization;
using System.Threading.RateLimiting;

namespace Alongside.Web.Shell.Limiting;

/// <summary>
/// Counts requests by the table in <see cref="Volume"/>. Who asks too often is told at once; who only comes while others of their
/// firm are being answered waits for a place. <c>ALONGSIDE_PAGES</c> is how many pages a person may ask for in a minute, in place
/// of the table’s figure; 0 is for measuring, and counts nothing.
/// </summary>
sealed class Turnstile : IDisposable
{
    static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly bool open;
    readonly PartitionedRateLimiter<Asked> rates;
    readonly PartitionedRateLimiter<Asked> costlyRates;
    readonly PartitionedRateLimiter<Asked> places;
    readonly PartitionedRateLimiter<Asked> costlyPlaces;

    /// <summary>Of all firms together, in the order of coming; how many may come at all, <see cref="Doorway"/> decides.</summary>
    readonly ConcurrencyLimiter turns = new(new() { PermitLimit = Volume.House.AtOnce, QueueLimit = int.MaxValue });

    /// <summary>A flood is noted in the log once a minute for each who makes it.</summary>
    readonly PartitionedRateLimiter<Asked> lines = PartitionedRateLimiter.Create<Asked, string>(asked =>
        RateLimitPartition.GetFixedWindowLimiter(
            asked.Who,
            _ => new() { PermitLimit = 1, Window = TimeSpan.FromMinutes(1) }
        )
    );

    public Turnstile(IConfiguration options)
    {
        var pages = Read(options["ALONGSIDE_PAGES"]);
        open = pages is 0;
        var person = pages is { } told ? new Rate(Math.Max(1, told / 4), told / 60.0) : Volume.Person;
        rates = PartitionedRateLimiter.Create<Asked, string>(asked =>
            asked.IsSharedByMany ? RateLimitPartition.GetNoLimiter("practice")
            : asked.IsSignedIn ? By(person, asked.Who)
            : By(Volume.Address, asked.Who)
        );
        costlyRates = PartitionedRateLimiter.Create<Asked, string>(asked =>
            asked.For is { } costly
                ? By(Volume.Of[costly].Rate, $"{costly} {asked.Who}")
                : RateLimitPartition.GetNoLimiter("page")
        );
        places = PartitionedRateLimiter.Create<Asked, string>(asked =>
            asked is { Firm: { } firm, StaysOpen: false }
                ? Of(Volume.Firm, firm)
                : RateLimitPartition.GetNoLimiter("none")
        );
        costlyPlaces = PartitionedRateLimiter.Create<Asked, string>(asked =>
            asked is { Firm: { } firm, For: { } costly }
                ? Of(Volume.Of[costly].Firm, $"{costly} {firm}")
                : RateLimitPartition.GetNoLimiter("page")
        );
    }

    public void Dispose()
    {
        rates.Dispose();
        costlyRates.Dispose();
        places.Dispose();
        costlyPlaces.Dispose();
        turns.Dispose();
        lines.Dispose();
    }

    /// <summary>Lets the request through, at once or in its turn, or says when to come back.</summary>
    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (open || StatusPages.IsShownAgain(http) || Asked.Of(http) is not { } asked)
        {
            await next(http);
            return;
        }
        using var rate = rates.AttemptAcquire(asked);
        using var costlyRate = rate.IsAcquired ? costlyRates.AttemptAcquire(asked) : rate;
        if (!costlyRate.IsAcquired)
        {
            Refuse(http, asked, costlyRate);
            return;
        }
        // the narrower place first, so that who waits for it takes no other’s
        using var costlyPlace = await costlyPlaces.AcquireAsync(asked, 1, http.RequestAborted);
        using var place = costlyPlace.IsAcquired
            ? await places.AcquireAsync(asked, 1, http.RequestAborted)
            : costlyPlace;
        if (!place.IsAcquired)
        {
            Refuse(http, asked, place);
            return;
        }
        using var turn = asked.TakesTurn
            ? new UntilAnswered(http, await turns.AcquireAsync(1, http.RequestAborted))
            : null;
        await next(http);
    }

    void Refuse(HttpContext http, Asked asked, RateLimitLease lease)
    {
        using var line = lines.AttemptAcquire(asked);
        if (!line.IsAcquired)
            http.Features.Set(NotedAlready.Is);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > ComeBack ? after : ComeBack;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(
            CultureInfo.InvariantCulture
        );
    }

    static RateLimitPartition<string> By(Rate rate, string who)
    {
        // a bucket is filled by whole requests
        var (each, period) =
            rate.EachSecond >= 1 ? ((int)Math.Round(rate.EachSecond), Second) : (1, Second / rate.EachSecond);
        return RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ =>
                new()
                {
                    TokenLimit = rate.AtFirst,
                    TokensPerPeriod = each,
                    ReplenishmentPeriod = period,
                }
        );
    }

    static RateLimitPartition<string> Of(Places firm, string who) =>
        RateLimitPartition.GetConcurrencyLimiter(
            who,
            _ => new() { PermitLimit = firm.AtOnce, QueueLimit = firm.Waiting }
        );

    static int? Read(string? told) =>
        told is null or "" ? null
        : int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages
        : throw new InvalidOperationException("ALONGSIDE_PAGES is how many pages one person may ask for in a minute.");
}

/// <summary>Who asks was told so within this minute, and the log has it.</summary>
sealed class NotedAlready
{
    public static readonly NotedAlready Is = new();
}

static class TurnstilePipeline
{
    /// <summary>Once it is known who asks, and before anything of a firm is looked at.</summary>
    public static void UseTurnstile(this IApplicationBuilder app) =>
        app.Use(app.ApplicationServices.GetRequiredService<Turnstile>().PassAsync);
}
