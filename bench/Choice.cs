using Alongside.Web.Storage;

namespace Alongside.Bench;

/// <summary>What is measured, and for how long.</summary>
/// <param name="Published">The folder of a published build, whose start is timed; without one it is not.</param>
sealed record Choice(int Rounds, TimeSpan Slice, TimeSpan WarmUp, IReadOnlyList<EngineKind> Engines, string? Published)
{
    /// <summary>Requests under way at the same time.</summary>
    public const int AtOnce = 16;

    public static Choice Read(string[] args)
    {
        var engines = new[] { EngineKind.Sqlite, EngineKind.Postgres }
            .Where(e => !args.Contains("--only") || args.Contains($"{e}", StringComparer.OrdinalIgnoreCase))
            .ToList();
        var published = args.SkipWhile(a => a != "--published").Skip(1).FirstOrDefault();
        return args.Contains("--short")
            ? new(3, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(4), engines, published)
            : new(7, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), engines, published);
    }
}
