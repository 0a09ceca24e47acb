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

    /// <summary>Without the number of the principle, which is the domain's own business.</summary>
    static string Words(string summary) => Principles().Replace(Spaces().Replace(summary, " ").Trim(), "");

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" \(P[0-9, P]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Principles();
}
