using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alongside.Web.Tests.Harness;

/// <summary>The whole program, served on loopback, on a database of its own.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    readonly WebApplication app;
    readonly string folder;

    RunningApp(WebApplication app, string folder) => (this.app, this.folder) = (app, folder);

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string Folder => folder;

    public static async Task<RunningApp> StartAsync(string? postgres = null, bool practice = true)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("alongside-test-").FullName;
        var builder = App.Builder(
            new Dictionary<string, string?> { ["ALONGSIDE_DATA"] = folder, ["ALONGSIDE_DB"] = postgres }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build().UseAlongside();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        if (practice)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);
        }
        await app.StartAsync();
        return new RunningApp(app, folder);
    }

    /// <summary>A browser of its own, signed out.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>A browser signed in as one of the practice firm's four by one click.</summary>
    public async Task<Visitor> SignedInAsync(string who)
    {
        var visitor = Visitor();
        var page = await visitor.GetAsync("/sign-in");
        var form = page.Form($"form[action='/sign-in/practice']:has([value={who}])", ("person", who));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(form)).Status);
        return visitor;
    }

    public async Task<T> InFirmAsync<T>(Alongside.Domain.Basics.FirmId firm, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirmTransaction>().EnterAsync(firm, writes: true, default);
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
