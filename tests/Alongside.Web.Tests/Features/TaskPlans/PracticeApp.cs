using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.TaskPlans;

/// <summary>One program on SQLite for all tests of a class: each starts from a check-in of its own.</summary>
public sealed class PracticeApp(PostgresServer postgres) : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
