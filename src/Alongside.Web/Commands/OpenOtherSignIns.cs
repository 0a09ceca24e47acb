using System.CommandLine;
using Alongside.Web.Storage;

namespace Alongside.Web.Commands;

static class OpenOtherSignIns
{
    public static Command Command()
    {
        var (data, firm) = (Common.Data(), Common.Firm());
        var command = new Command(
            "other-sign-ins",
            "Let a firm's people use other ways than its own sign-in again, where that is out of order."
        )
        {
            firm,
            data,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                var services = scope.ServiceProvider;
                if (await Common.FindFirmAsync(services, parse.GetRequiredValue(firm), ct) is not { } place)
                    return Common.NotFound;

                await services.GetRequiredService<FirmTransaction>().EnterAsync(place.Firm, writes: true, ct);
                var opened = await services.GetRequiredService<OwnSignInBook>().OpenOthersAsync(ct);
                await parse.InvocationConfiguration.Output.WriteLineAsync(opened ? "Done." : "It was so already.");
                return Common.Done;
            }
        );
        return command;
    }
}
