using System.Collections.Frozen;

namespace Alongside.Domain.TaskPlans;

/// <summary>What a manager's wording may need a second look for. It is a hint and never stops anybody.</summary>
public static class Wordings
{
    static readonly char[] Between = [' ', '\n', '\r', '\t', ',', '.', ';', ':', '-', '(', ')', '“', '”', '"'];

    /// <summary>Words that two people may each count in a way of their own.</summary>
    static readonly FrozenSet<string> Vague = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "appropriate",
        "attitude",
        "better",
        "effective",
        "effectively",
        "efficient",
        "efficiently",
        "excellent",
        "good",
        "high",
        "improve",
        "improved",
        "nice",
        "professional",
        "professionally",
        "proper",
        "properly",
        "quality",
        "quickly",
        "reasonable",
        "timely"
    );

    /// <summary>Whether a task's name holds "and", "&amp;" or a comma, and so perhaps more than one task (P3).</summary>
    public static bool MayBeSeveral(this string task) =>
        task.Contains(',', StringComparison.Ordinal)
        || Words(task).Any(w => w is "&" || w.Equals("and", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first word that cannot be counted as it stands, or null.</summary>
    public static string? VagueWord(this Measure measure) =>
        new[] { measure.Unit, measure.Per }.Concat(measure.Points).SelectMany(Words).FirstOrDefault(Vague.Contains);

    static string[] Words(string? text) => (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
