using Alongside.Domain.Coaching;

namespace Alongside.Web.Features.Coaching;

/// <summary>
/// A finding as REST and the command line give it; the place counts UTF-16 code units, end exclusive. What to use is there where
/// the rewrite can stand in the text.
/// </summary>
sealed record Said(
    string Category,
    int Start,
    int End,
    string Why,
    string? Rewrite,
    string Severity,
    string Rule,
    Replacement? Use
)
{
    public static Said Of(string text, Finding finding) =>
        new(
            finding.Category?.Name() ?? "own-phrase",
            finding.Start,
            finding.End,
            $"{finding.Why}",
            finding.Rewrite?.ToString(),
            finding.Severity is Domain.Coaching.Severity.Hint ? "hint" : "point-out",
            finding.Rule,
            Replacement.Of(text, finding)
        );
}
