using System.Globalization;
using Alongside.Bench.Many.Seeding;
using Alongside.Web.Storage;

namespace Alongside.Bench.Many;

/// <summary>What of the load is measured, on how much, and for how long.</summary>
/// <param name="Scale">The share of all firms: 100 on PostgreSQL, 10 on SQLite.</param>
/// <param name="OneFirm">All the people belong to one firm.</param>
/// <param name="Only">The parts that are measured; all when it is empty.</param>
/// <param name="Keep">Where seeded databases stay.</param>
/// <param name="Sessions">Signed-in people.</param>
/// <param name="Each">Requests a second of the steady part.</param>
sealed record LoadChoice(
    IReadOnlyList<EngineKind> Engines,
    double Scale,
    bool OneFirm,
    TimeSpan Steady,
    bool Short,
    IReadOnlyList<string> Only,
    string? Keep,
    int Sessions,
    double Each
)
{
    const int Firms = 100;
    const int FirmsOnSqlite = 10;
    const int FewestFirms = 2;

    public static LoadChoice Read(string[] args)
    {
        var isShort = args.Contains("--short");
        var minutes = double.Parse(After("--minutes") ?? (isShort ? "0.5" : "10"), CultureInfo.InvariantCulture);
        return new(
            [
                .. new[] { EngineKind.Sqlite, EngineKind.Postgres }.Where(e =>
                    After("--only") is not { } only || string.Equals($"{e}", only, StringComparison.OrdinalIgnoreCase)
                ),
            ],
            double.Parse(After("--scale") ?? "1", CultureInfo.InvariantCulture),
            args.Contains("--one"),
            TimeSpan.FromMinutes(minutes),
            isShort,
            After("--parts")?.Split(',') ?? [],
            After("--keep"),
            int.Parse(After("--sessions") ?? "5000", CultureInfo.InvariantCulture),
            double.Parse(After("--each") ?? "250", CultureInfo.InvariantCulture)
        );

        string? After(string word) => args.SkipWhile(a => a != word).Skip(1).FirstOrDefault();
    }

    public Extent ExtentOf(EngineKind engine)
    {
        var firms = Extent.Of(
            Math.Max(FewestFirms, (int)Math.Round(Scale * (engine is EngineKind.Postgres ? Firms : FirmsOnSqlite)))
        );
        return OneFirm ? firms.Together : firms;
    }

    public bool Wants(string part) => Only.Count == 0 || Only.Contains(part, StringComparer.Ordinal);
}
