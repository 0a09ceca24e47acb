using Alongside.Domain.Basics;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few seconds for what addresses outside are to be told.</summary>
public sealed class WebhookService(IServiceScopeFactory scopes, TimeProvider machine, ILogger<WebhookService> log)
    : FirmRounds(scopes, machine, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(20);

    protected override Task RunAsync(IServiceProvider services, FirmId firm, CancellationToken ct) =>
        services.GetRequiredService<Courier>().RunAsync(firm, ct);
}
