using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

/// <summary>An app of one test class: Sam's first try is over, and Maya meets Sam today at two.</summary>
public sealed class PlanApp(PostgresServer postgres) : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public GivenPlans Given { get; private set; } = null!;

    public RecordId Plan { get; private set; }

    public string Record => $"/penhallow/task-plans/{Plan}/record";

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        Given = GivenPlans.In(App);
        Plan = await Given.FollowUpDueAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
