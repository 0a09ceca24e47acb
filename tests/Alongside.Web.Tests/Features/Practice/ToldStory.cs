using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Practice;

/// <summary>The practice firm with its story, told once for all the tests that only look at it.</summary>
public sealed class ToldStory(PostgresServer postgres) : IAsyncLifetime
{
    RunningApp? app;

    public RunningApp App => app!;

    public async ValueTask InitializeAsync() =>
        app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, story: true);

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    public Task<T> LookAsync<T>(Func<FirmDb, Task<T>> look) =>
        App.InFirmAsync(PracticeFirm.Id, services => look(services.GetRequiredService<FirmDb>()));

    /// <summary>Everything that happened, as far as it is the same in every telling: all but salts and what hangs on them.</summary>
    public static Task<List<string>> HappenedAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                var happened =
                    from entry in db.Entries
                    join text in db.Texts on entry.Number equals text.Number
                    orderby entry.Number
                    select new { entry, text.Payload };
                return (await happened.ToListAsync()).ConvertAll(h =>
                    $"{h.entry with { Digest = "", Previous = "", Hash = "" }} {h.Payload}"
                );
            }
        );
}
