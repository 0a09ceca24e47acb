using System.CommandLine;
using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Storage;

namespace Alongside.Web.Commands;

static class Import
{
    public static Command Command()
    {
        var (data, firm) = (Common.Data(), Common.Firm());
        var file = new Argument<string>("FILE")
        {
            Description = "A spreadsheet (XLSX) or CSV file with a row of headings.",
        };
        var apply = new Option<bool>("--apply") { Description = "Carry it out. Without this nothing is changed." };
        var command = new Command(
            "import",
            "Say what a file of people would change in a firm, or carry it out. Exit code 1 when something in it has to be put right."
        )
        {
            file,
            firm,
            data,
            apply,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                if (await TakeAsync(parse, parse.GetRequiredValue(file), ct) is not { } given)
                    return Common.NotFound;

                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                var services = scope.ServiceProvider;
                if (await Common.FindFirmAsync(services, parse.GetRequiredValue(firm), ct) is not { } place)
                    return Common.NotFound;

                await services.GetRequiredService<FirmTransaction>().EnterAsync(place.Firm, writes: true, ct);
                var remembered = await services.GetRequiredService<ColumnMemory>().OfFirmAsync(ct);
                var rows = PeopleFile.Read(given, remembered);
                return await RunAsync(parse, services, rows, parse.GetValue(apply), ct);
            }
        );
        return command;
    }

    static async Task<byte[]?> TakeAsync(ParseResult parse, string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await PeopleFile.TakeAsync(file, ct);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync($"The file “{path}” can’t be read.");
            return null;
        }
    }

    static async Task<int> RunAsync(
        ParseResult parse,
        IServiceProvider services,
        PeopleRows rows,
        bool apply,
        CancellationToken ct
    )
    {
        var console = parse.InvocationConfiguration.Output;
        var book = services.GetRequiredService<PeopleBook>();
        var desk = await services.GetRequiredService<Readers>().SeatNobodyAsync(ct);
        var plan = await book.PlanAsync(desk, rows, ct);
        new ImportReport(console).Write(plan);
        if (!plan.Stands)
            return Common.Wrong;
        if (!apply)
        {
            await console.WriteLineAsync("Nobody has been changed. Add --apply to carry this out.");
            return Common.Done;
        }
        var outcome = await book.ImportAsync(
            desk,
            rows,
            PeopleBook.DigestOf(plan),
            desk.Today,
            _ => "",
            Slip.None,
            progress: null,
            ct
        );
        var done = outcome is Outcome.Settled;
        await console.WriteLineAsync(
            done
                ? "This has been carried out."
                : "Somebody changed people meanwhile. Nothing was carried out; run it again."
        );
        return done ? Common.Done : Common.Wrong;
    }
}
