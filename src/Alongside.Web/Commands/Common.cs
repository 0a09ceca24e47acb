using System.CommandLine;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Commands;

/// <summary>What the commands share: the data folder, the firm, and the meaning of their exit codes.</summary>
static class Common
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Looked, and found something wrong; the words say what.</summary>
    public const int Wrong = 1;

    /// <summary>Not understood, or no such firm, person or file.</summary>
    public const int NotFound = 2;

    /// <summary>Not started, because it would not be safe; the words say what to do.</summary>
    public const int NotSafe = 3;

    public static Option<string?> Data() =>
        new("--data") { Description = "Folder of the database and outgoing mail (ALONGSIDE_DATA; default ./data)." };

    public static Option<string> Firm() =>
        new("--firm") { Description = "The firm's word in the path.", Required = true };

    public static Dictionary<string, string?> Given(ParseResult parse, Option<string?> data) =>
        parse.GetValue(data) is { } folder ? new() { ["ALONGSIDE_DATA"] = folder } : [];

    /// <summary>The program's services, without a server, on a database that is up to date.</summary>
    public static async Task<WebApplication> OpenAsync(ParseResult parse, Option<string?> data, CancellationToken ct)
    {
        var builder = App.Builder(Given(parse, data));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(ct);
        return app;
    }

    public static async Task<FirmPlace?> FindFirmAsync(IServiceProvider services, string slug, CancellationToken ct)
    {
        var place = await services.GetRequiredService<Firms>().FindAsync(slug, ct);
        if (place is null)
            await Console.Error.WriteLineAsync($"There is no firm called “{slug}”.");
        return place;
    }
}
