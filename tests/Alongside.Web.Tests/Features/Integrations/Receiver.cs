using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>One message as it arrived.</summary>
sealed record Arrived(string Id, string Timestamp, string Signature, string Body)
{
    /// <summary>
    /// Checks it as a receiver would who has read the standard and none of our code: https://www.standardwebhooks.com.
    /// </summary>
    public bool IsSignedWith(string secret, DateTimeOffset now)
    {
        var sent = long.Parse(Timestamp, CultureInfo.InvariantCulture);
        if (Math.Abs(now.ToUnixTimeSeconds() - sent) > 300)
            return false;
        using var hmac = new HMACSHA256(
            Convert.FromBase64String(secret.Replace("whsec_", "", StringComparison.Ordinal))
        );
        var expected = hmac.ComputeHash(Encoding.UTF8.GetBytes(Id + "." + Timestamp + "." + Body));
        return Signature
            .Split(' ')
            .Select(s => s.Split(','))
            .Any(s =>
                s[0] == "v1" && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(s[1]), expected)
            );
    }
}

/// <summary>A program outside that is told, on loopback, and answers as a test wants.</summary>
sealed class Receiver : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<Arrived> arrived = [];

    Receiver(WebApplication app) => this.app = app;

    public Func<IResult> Answer { get; set; } = () => Results.NoContent();

    /// <summary>How often somebody followed us to where we send them.</summary>
    public int Followed { get; private set; }

    public string Root =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string Address => $"{Root}/in";

    public IReadOnlyList<Arrived> Arrived => [.. arrived];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/in", receiver.TakeAsync);
        app.Map("/elsewhere", () => receiver.Followed++);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        arrived.Enqueue(
            new(
                $"{request.Headers["webhook-id"]}",
                $"{request.Headers["webhook-timestamp"]}",
                $"{request.Headers["webhook-signature"]}",
                await body.ReadToEndAsync()
            )
        );
        return Answer();
    }
}
