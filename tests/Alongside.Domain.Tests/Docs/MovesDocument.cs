using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Alongside.Domain.Tests.Docs;

/// <summary>docs/moves.md as the domain itself tells it.</summary>
static partial class MovesDocument
{
    [GeneratedRegex(@"\bP[0-9]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Principle { get; }

    [GeneratedRegex(@" \(P[0-9, P]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets { get; }

    static readonly Dictionary<string, string> Summaries = XDocument
        .Load(Path.ChangeExtension(typeof(Process).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(
            m => m.Attribute("name")!.Value,
            m =>
                string.Join(
                    ' ',
                    (m.Element("summary")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                ),
            StringComparer.Ordinal
        );

    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Moves

            Every move of every process: what it does, who may make it, from which stage, and why it may be refused. This file is
            written from the domain (see testing.md); a test compares the two.

            Any move can be refused with `not-yours` (somebody else’s step), `not-now` (another stage) or, where it needs the
            employee’s own hand, `own-hand`. The manager may write the employee’s words down in every other move of the
            employee’s. *Calendar* is what falls due by itself.

            """
        );
        foreach (var process in Processes)
            Add(text, process);
        return text.ToString();
    }

    static IEnumerable<Type> Processes =>
        typeof(Process)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Process)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal);

    static void Add(StringBuilder text, Type process)
    {
        text.Append('\n').Append("## ").Append(process.Name).Append("\n\n");
        text.Append("| Move | What it does | Who | From | Own hand | Refused with | Principle |\n");
        text.Append("|---|---|---|---|---|---|---|\n");
        foreach (var move in MoveTable.Of(process).All.OrderBy(m => m.Name, StringComparer.Ordinal))
            text.Append("| ").AppendJoin(" | ", Row(move)).Append(" |\n");
    }

    static IEnumerable<string> Row(Move move)
    {
        var summary = Summary(move);
        yield return $"`{move.Name}`";
        yield return InBrackets.Replace(summary, "").Replace("|", "\\|", StringComparison.Ordinal);
        yield return Who(move.Rule.By);
        yield return From(move.Rule);
        yield return move.Rule.OwnHand ? "yes" : "";
        yield return string.Join(", ", Refusals.Of(move.Method).Select(r => $"`{r}`"));
        yield return string.Join(
            ", ",
            Principle.Matches(summary).Select(m => m.Value).Distinct(StringComparer.Ordinal)
        );
    }

    static string Summary(Move move) =>
        Summaries
            .First(s =>
                s.Key.StartsWith(
                    $"M:{move.Method.DeclaringType!.FullName}.{move.Method.Name}(",
                    StringComparison.Ordinal
                )
            )
            .Value;

    static string Who(Part by) =>
        string.Join(
            ", ",
            new[] { Part.Employee, Part.Manager, Part.Hr, Part.Calendar }
                .Where(p => by.HasFlag(p))
                .Select(p => p is Part.Hr ? "HR" : $"{p}".ToLowerInvariant())
        );

    static string From(MoveAttribute rule) =>
        rule switch
        {
            { From: [] } => "any",
            OpenMoveAttribute => "invited until the end",
            LastingMoveAttribute => "invited and after",
            EarlyMoveAttribute => "preparing and after",
            EndedMoveAttribute => "ended",
            _ => string.Join(", ", rule.From),
        };
}
