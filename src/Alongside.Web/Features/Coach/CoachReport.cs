using System.Collections.Immutable;
using System.Text;
using Alongside.Domain.Coaching;

namespace Alongside.Web.Features.Coaching;

/// <summary>Findings for somebody who reads: line, words, reason, another way.</summary>
static class CoachReport
{
    public static string Of(string text, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
            return "Nothing to say.\n";
        var report = new StringBuilder();
        foreach (var finding in findings)
        {
            var line = text.AsSpan(0, finding.Start).Count('\n') + 1;
            var words = Plain(text[finding.Start..finding.End]);
            report.Append(null, $"line {line}  {finding.Category?.Name()}  “{words}”\n  {finding.Why}\n");
            if (finding.Rewrite is { } rewrite)
                report.Append(null, $"  Try: {Plain($"{rewrite}")}\n");
        }
        return report.ToString();
    }

    /// <summary>A console acts on control characters, so none of a text is passed on.</summary>
    static string Plain(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));
}
