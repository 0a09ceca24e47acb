using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Alongside.Web.Shell;

/// <summary>
/// Before this process stops it says at <c>/readyz</c> that it takes no more, and answers whoever still comes, for as many seconds
/// as <c>ALONGSIDE_DRAIN</c> says (0 to 20; none otherwise): so long a balancer in front may take to send people elsewhere.
/// </summary>
sealed class Drain(IConfiguration options, IHostApplicationLifetime life, TimeProvider clock)
    : IHostedLifecycleService,
        IHealthCheck
{
    const int Longest = 20;

    readonly TimeSpan span = Read(options["ALONGSIDE_DRAIN"]);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
        Task.FromResult(
            life.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy()
                : HealthCheckResult.Healthy()
        );

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(span, clock, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    static TimeSpan Read(string? told) =>
        told is null or "" ? TimeSpan.Zero
        : int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Longest
            ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidOperationException($"ALONGSIDE_DRAIN is a number of seconds, from 0 to {Longest}.");
}
