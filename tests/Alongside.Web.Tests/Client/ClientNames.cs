using System.Security;

namespace Alongside.Web.Tests.Client;

/// <summary>Names of the document as names of C#.</summary>
static class ClientNames
{
    static readonly string[] Taken = ["params", "object", "string", "ref", "out", "event", "checked", "is", "as"];

    /// <summary>“task-plans” and “promise.done” as TaskPlans and PromiseDone.</summary>
    public static string Pascal(string name) =>
        string.Concat(
            name.Split(['-', '.', '_', ' ', ':', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );

    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Taken.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>A summary, as the lines above what it is of.</summary>
    public static string Summary(string indent, string? says) =>
        string.IsNullOrWhiteSpace(says)
            ? ""
            : $"{indent}/// <summary>{SecurityElement.Escape(InOneLine(says))}</summary>\n";

    static string InOneLine(string says) =>
        string.Join(' ', says.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
