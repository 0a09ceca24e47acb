using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>What each move does, in the words that stand above it in the domain.</summary>
sealed partial class MoveSummaries
{
    readonly Lazy<ILookup<string, string>> summaries = new(Read);

    public string Of(Move move) =>
        summaries.Value[$"{move.Method.DeclaringType}.{move.Method.Name}"].FirstOrDefault() ?? move.Name;

    static ILookup<string, string> Read()
    {
        var file = Path.ChangeExtension(typeof(Move).Assembly.Location, ".xml");
        return !File.Exists(file)
            ? Enumerable.Empty<string>().ToLookup(s => s)
            : XDocument
                .Load(file)
                .Descendants("member")
                .Where(m => ((string?)m.Attribute("name"))?.StartsWith("M:", StringComparison.Ordinal) is true)
                .ToLookup(m => Method((string)m.Attribute("name")!), m => Words((string?)m.Element("summary") ?? ""));
    }

    static string Method(string name) => name[2..].Split('(')[0];

    /// <summary>
    /// Without the numbers of the principle and of the step, which are the domain's own business, and with the marks of print.
    /// </summary>
    static string Words(string summary)
    {
        var plain = Step().Replace(Principles().Replace(Spaces().Replace(summary, " ").Trim(), ""), "");
        return Quoted().Replace(plain, "“${words}”").Replace('\'', '’');
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[WFR][0-9]: ", RegexOptions.NonBacktracking)]
    private static partial Regex Step();

    [GeneratedRegex("\"(?<words>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@" \(P[0-9, P]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Principles();
}
