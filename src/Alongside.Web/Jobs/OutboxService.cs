using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few seconds for messages that may leave.</summary>
public sealed class OutboxService(IServiceScopeFactory scopes, TimeProvider machine, ILogger<OutboxService> log)
    : FirmRounds(scopes, machine, log)
{
    int waiting;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(20);

    /// <summary>Another process may have been told of another mail server.</summary>
    protected override Task BeginAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<MailChoices>().ReadAsync(ct);

    protected override async Task RunAsync(IServiceProvider services, FirmId firm, CancellationToken ct)
    {
        await services.GetRequiredService<Sender>().RunAsync(firm, ct);
        if (!Counts.IsOutboxWanted)
            return;
        await services.GetRequiredService<FirmTransaction>().EnterAsync(firm, writes: false, ct);
        waiting += await services
            .GetRequiredService<FirmDb>()
            .Messages.CountAsync(m => m.State == MessageState.Waiting, ct);
    }

    protected override void End()
    {
        Counts.InOutbox(waiting);
        waiting = 0;
    }
}
