using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few minutes for what has fallen due, and keeps each firm's head outside the database once a day.</summary>
public sealed class CalendarService(IServiceScopeFactory scopes, TimeProvider machine, ILogger<CalendarService> log)
    : FirmRounds(scopes, machine, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(5);

    protected override TimeSpan Rest => TimeSpan.FromSeconds(5);

    protected override async Task RunAsync(IServiceProvider services, FirmId firm, CancellationToken ct)
    {
        if (await services.GetRequiredService<FirmRemoval>().FinishAsync(firm, ct))
            return;
        if (await services.GetRequiredService<RemovalDay>().ComeAsync(firm, ct))
            return;
        await services.GetRequiredService<Calendar>().RunAsync(firm, ct);
        await services.GetRequiredService<Heads>().KeepAsync(firm, ct);
    }
}
