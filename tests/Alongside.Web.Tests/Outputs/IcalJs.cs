using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace Alongside.Web.Tests.Outputs;

/// <summary>A calendar as ical.js reads it, a library that had no part in writing it.</summary>
public sealed record IcalCalendar(string Method, ImmutableArray<IcalEvent> Events);

/// <param name="Starts">Found by the VTIMEZONE that the text brings, and by nothing else.</param>
public sealed record IcalEvent(
    string Uid,
    int Sequence,
    string Title,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    string? Organiser,
    ImmutableArray<string> Attendees,
    ImmutableArray<string> Answers,
    string Status,
    ImmutableArray<string> Properties,
    int Alarms
);

/// <summary>Asks Node to read calendars with what <c>npm ci</c> has put beside the sources, as <c>./test</c> does first.</summary>
static class IcalJs
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<ImmutableArray<IcalCalendar>> ReadAsync(IReadOnlyCollection<string> texts)
    {
        var root = FindRoot(AppContext.BaseDirectory);
        if (!Directory.Exists(Path.Combine(root, "node_modules", "ical.js")))
            Assert.Skip("ical.js is not here: npm ci brings it.");
        var start = new ProcessStartInfo("node", ["tests/Alongside.Web.Tests/Outputs/read-calendars.mjs"])
        {
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var (found, trouble) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(texts));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await trouble);
        return JsonSerializer.Deserialize<ImmutableArray<IcalCalendar>>(await found, Json);
    }

    static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Alongside.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
