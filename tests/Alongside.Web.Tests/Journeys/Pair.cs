using System.Globalization;

namespace Alongside.Web.Tests.Journeys;

/// <summary>A manager and an employee, each at an own screen, and where in the firm they have got to together.</summary>
public sealed record Pair(string Firm, Hands Maya, Hands Sam, DateOnly Today)
{
    /// <summary>The check-in’s address, once Maya has asked.</summary>
    public string CheckIn { get; init; } = "";

    /// <summary>The plan’s address, once it is being prepared.</summary>
    public string Plan { get; init; } = "";

    public string Day(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Step(int step) => $"{Plan}/worksheet/{step}";
}
