using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>What the calendar tells at an instant of the practice firm's time, wherever the firm is.</summary>
static class Reminding
{
    public static Task<int> RemindAsync(this RunningApp app, DateTime at, string zone = "Europe/London") =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var machine = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
                await using (var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default))
                {
                    var offset = at - machine;
                    await services
                        .GetRequiredService<FirmDb>()
                        .Firms.ExecuteUpdateAsync(set =>
                            set.SetProperty(f => f.ClockOffset, offset).SetProperty(f => f.Zone, zone)
                        );
                    await turn.CommitAsync();
                }
                await services.GetRequiredService<Reminders>().TellAsync(PracticeFirm.Id, default);
                return 0;
            }
        );
}
