using Alongside.Bench.Many.Driving;
using Alongside.Bench.Many.Parts;
using Alongside.Bench.Many.Seeding;
using Alongside.Bench.Seeding;
using Alongside.Bench.Serving;
using Alongside.Web.Shell;

namespace Alongside.Bench.Many;

/// <summary>Many people of many firms at once: each engine in turn, each part of the measurement on the same seeded firms.</summary>
static class ManyAtOnce
{
    public const string Word = "load";

    static readonly (string Name, Func<Ground, Task<bool>> MeasureAsync)[] All =
    [
        (PerPage.Name, PerPage.MeasureAsync),
        (Steady.Name, Steady.MeasureAsync),
        (Overload.Name, Overload.MeasureAsync),
        (Flood.Name, Flood.MeasureAsync),
        (MovesOnly.Name, MovesOnly.MeasureAsync),
        (TwoNodes.Name, TwoNodes.MeasureAsync),
    ];

    /// <returns>Whether every goal was met.</returns>
    public static async Task<bool> RunAsync(LoadChoice choice)
    {
        var met = true;
        foreach (var kind in choice.Engines)
        {
            Console.WriteLine($"{kind}");
            await using var database = await KeptDatabase.OpenAsync(kind, choice.ExtentOf(kind), choice.Keep);
            await using var app = App.Builder(Seed.OptionsOf(database.Engine)).Build();
            var people = await People.SignInAsync(app.Services, database.Firms, choice.Sessions);
            var ground = new Ground(choice, database, app.Services, people);
            await OpenAsync(ground);
            foreach (var (name, measureAsync) in All)
                if (choice.Wants(name) && !(choice.OneFirm && name == Flood.Name)) // which needs others
                    met &= await measureAsync(ground);
        }
        return met;
    }

    static async Task OpenAsync(Ground ground)
    {
        await using var server = await Server.StartAsync(ground.Engine);
        var tally = new Tally();
        using var browser = new Browser(tally, new Oracle(ground.Services), server.Program);
        await browser.OpenAsync(ground.People);
        Ground.Say(
            $"{ground.People.Count:N0} people of {ground.Database.Firms} firms are signed in",
            (tally.Faults.Count == 0, string.Join(", ", tally.Faults.Take(5)))
        );
    }
}
