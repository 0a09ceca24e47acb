using System.Net;
using System.Text.Json;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>What a balancer in front asks: a process that stops, or whose database is not brought up to date, gets nobody more.</summary>
public sealed class ReadyTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_process_that_stops_says_so_and_answers_all_the_same(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        using var visitor = app.Visitor();
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(visitor, "/readyz", "stays"));

        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, false), await AskAsync(visitor, "/readyz", "stays"));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(visitor, "/healthz", "database"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_database_that_lacks_a_migration_is_not_this_version_s(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
            var last = (await directory.Database.GetAppliedMigrationsAsync()).Last();
            Assert.Equal(1, await ForgetAsync(directory, last));
        }
        using var visitor = app.Visitor();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, false), await AskAsync(visitor, "/readyz", "shape"));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(visitor, "/healthz", "database"));
    }

    static Task<int> ForgetAsync(DirectoryDb directory, string migration) =>
        directory.Database.ExecuteSqlAsync($"""delete from directory_history where "MigrationId" = {migration}""");

    static async Task<(HttpStatusCode Status, bool Is)> AskAsync(Visitor visitor, string path, string about)
    {
        using var answer = await visitor.Http.GetAsync(path);
        var said = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        Assert.Equal(answer.StatusCode is HttpStatusCode.OK, said.GetProperty("ready").GetBoolean());
        return (answer.StatusCode, said.GetProperty("dependencies").GetProperty(about).GetBoolean());
    }
}
