namespace Alongside.Bench.Measuring;

/// <summary>One page as one signed-in person asks for it.</summary>
sealed record Asked(Uri Page, string Cookie);

/// <summary>A page that is measured, asked for by several people in turn.</summary>
sealed record Target(string Name, IReadOnlyList<Asked> Asked);
