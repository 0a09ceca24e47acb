using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few seconds for messages that may leave.</summary>
public sealed class OutboxService(IServiceScopeFactory scopes, TimeProvider machine, ILogger<OutboxService> log)
    : FirmRounds(scopes, machine, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(20);

    /// <summary>Another process may have been told of another mail server.</summary>
    protected override Task BeginAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<MailChoices>().ReadAsync(ct);

    protected override Task RunAsync(IServiceProvider services, FirmId firm, CancellationToken ct) =>
        services.GetRequiredService<Sender>().RunAsync(firm, ct);
}
