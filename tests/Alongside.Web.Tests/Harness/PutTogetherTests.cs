using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.Extensions.Hosting;

namespace Alongside.Web.Tests.Harness;

/// <summary>The program put together, looked through before it runs. It does not do so itself at each start, which would take longer.</summary>
public sealed class PutTogetherTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.Postgres)]
    public async Task Every_service_is_there_with_all_that_it_needs(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        var builder = App.Builder(database.Options);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        await using var app = builder.Build();
        Assert.NotNull(app.Services);
    }
}
