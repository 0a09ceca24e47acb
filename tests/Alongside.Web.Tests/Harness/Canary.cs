using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Harness;

/// <summary>Words that nobody would write: wherever one of them turns up, something was let through.</summary>
public static class Canary
{
    static readonly Regex Words = new("canary-[a-z]+-[a-z0-9]+-z", RegexOptions.NonBacktracking);

    public static string Of(string firm, string what) => $"canary-{firm}-{what}-z";

    public static IEnumerable<string> In(string text) => Words.Matches(text).Select(m => m.Value).Distinct();

    public static string FirmOf(string canary) => canary.Split('-')[1];
}
