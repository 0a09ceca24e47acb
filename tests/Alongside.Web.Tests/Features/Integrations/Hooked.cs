using System.Net;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>A firm whose administrator has it told outside what happens.</summary>
static class Hooked
{
    /// <summary>The program, which may call this receiver though it is on this machine.</summary>
    public static Task<RunningApp> HookedAsync(
        this Receiver receiver,
        EngineKind engine,
        PostgresServer postgres,
        bool practice = false
    )
    {
        var inside = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ALONGSIDE_WEBHOOKS_INSIDE", receiver.Root)])
            .Build();
        return RunningApp.StartAsync(
            engine,
            postgres,
            practice,
            more: services => services.AddSingleton(new WebhookAddresses(inside))
        );
    }

    /// <summary>Has the receiver told of these kinds, and gives the secret.</summary>
    public static async Task<string> AddToAsync(this Receiver receiver, Visitor admin, params string[] kinds)
    {
        var form = (await admin.GetAsync("/harbour/webhooks")).Form(
            "form:has([name=address])",
            ("address", receiver.Address)
        );
        var shown = await admin.SendAsync(
            form with
            {
                Fields = [.. form.Fields, .. kinds.Select(k => KeyValuePair.Create("kinds", k))],
            }
        );
        Assert.True(shown.Status is HttpStatusCode.OK, shown.Words);
        return shown.Page.QuerySelector("main code")!.TextContent;
    }

    public static async Task TryAsync(RunningApp app, Visitor admin, TestFirm firm)
    {
        await admin.SendAsync((await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=try']"));
        await SendAsync(app, firm);
    }

    public static Task<int> SendAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(firm.Id, services => services.GetRequiredService<Courier>().RunAsync(firm.Id, default));

    public static Task<List<DeliveryRow>> DeliveriesAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Deliveries.AsNoTracking().ToListAsync());

    public static Task<bool> ChangeAsync(
        RunningApp app,
        TestFirm firm,
        Func<IQueryable<DeliveryRow>, Task<int>> change
    ) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                await change(services.GetRequiredService<FirmDb>().Deliveries);
                await turn.CommitAsync();
                return true;
            }
        );
}
