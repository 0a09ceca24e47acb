using System.Text.Json;

namespace Alongside.Domain.Tests.Walks;

/// <summary>What must be so of every record, whatever happened: it can be written, read, told again, and told with a gap.</summary>
static class Replay
{
    public static void FactsRoundTrip(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
            Assert.Equal(step.Text, FactCatalog.Write(FactCatalog.Read(step.Described.Name, step.Text)));
    }

    public static void SheetsRoundTrip(Process process)
    {
        foreach (var sheet in process.Sheets.Values)
        {
            var text = Write(sheet);
            Assert.Equal(text, Write(JsonSerializer.Deserialize(text, sheet.GetType(), Canonical.Json)!));
        }
    }

    /// <summary>The facts, read back from their texts, give the same sheets, be they told at once or kept after each fact.</summary>
    public static void TellsTheSame(Walk walk)
    {
        TellsTheSame(walk, Tell(walk, erased: -1, after: process => process));
        TellsTheSame(walk, Tell(walk, erased: -1, after: Kept));
    }

    static void TellsTheSame(Walk walk, Process told)
    {
        Assert.Equal(walk.Process.Header, told.Header);
        Assert.Equal(walk.Process.Sheets.Keys, told.Sheets.Keys);
        foreach (var (place, sheet) in walk.Process.Sheets)
            Assert.Equal(Write(sheet), Write(told.Sheets[place]));
    }

    /// <summary>With any one text erased the record still folds, and still answers what lists and the calendar ask.</summary>
    public static Process WithGap(Walk walk, int erased)
    {
        var told = Tell(walk, erased, after: process => process);
        _ = told.Summary;
        _ = told.Dues(FirmRules.Default).Count() + told.Meetings.Count() + told.Promises.Count();
        _ = told is TaskPlan { OffersHr: true };
        SheetsRoundTrip(told);
        return told;
    }

    static Process Tell(Walk walk, int erased, Func<Process, Process> after)
    {
        Process process = walk.Process is CheckIn ? new CheckIn(Penhallow.Header) : new TaskPlan(Penhallow.Header);
        for (var i = 0; i < walk.Steps.Count; i++)
        {
            var step = walk.Steps[i];
            var fact = FactCatalog.Read(step.Described.Name, i == erased ? null : step.Text);
            process = after(process.Fold(step.Happening with { Fact = fact }));
        }
        return process;
    }

    /// <summary>As it comes back from where it is kept.</summary>
    static Process Kept(Process process) =>
        process with
        {
            Sheets = process.Sheets.ToImmutableSortedDictionary(
                s => s.Key,
                s => (Sheet)JsonSerializer.Deserialize(Write(s.Value), s.Value.GetType(), Canonical.Json)!
            ),
        };

    static string Write(object sheet) => JsonSerializer.Serialize(sheet, sheet.GetType(), Canonical.Json);
}
