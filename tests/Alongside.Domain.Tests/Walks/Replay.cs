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

    /// <summary>The facts, read back from their texts, give the same sheets.</summary>
    public static void TellsTheSame(Walk walk)
    {
        var told = Tell(walk, erased: -1);
        Assert.Equal(walk.Process.Header, told.Header);
        Assert.Equal(walk.Process.Sheets.Keys, told.Sheets.Keys);
        foreach (var (place, sheet) in walk.Process.Sheets)
            Assert.Equal(Write(sheet), Write(told.Sheets[place]));
    }

    /// <summary>With any one text erased the record still folds, and still answers what lists and the calendar ask.</summary>
    public static Process WithGap(Walk walk, int erased)
    {
        var told = Tell(walk, erased);
        _ = told.Summary;
        _ = told.Dues(FirmRules.Default).Count() + told.Meetings.Count() + told.Promises.Count();
        _ = told is TaskPlan { OffersHr: true };
        SheetsRoundTrip(told);
        return told;
    }

    static Process Tell(Walk walk, int erased)
    {
        Process process = walk.Process is CheckIn ? new CheckIn(Penhallow.Header) : new TaskPlan(Penhallow.Header);
        for (var i = 0; i < walk.Steps.Count; i++)
        {
            var step = walk.Steps[i];
            var fact = FactCatalog.Read(step.Described.Name, i == erased ? null : step.Text);
            process = process.Fold(step.Happening with { Fact = fact });
        }
        return process;
    }

    static string Write(object sheet) => JsonSerializer.Serialize(sheet, sheet.GetType(), Canonical.Json);
}
