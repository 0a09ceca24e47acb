using System.Net;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.SettingUp;

/// <summary>An installation without a firm, and its owner at a browser without script.</summary>
public sealed class NewInstallation : IAsyncDisposable
{
    NewInstallation(RunningApp app) => (App, Owner) = (app, app.Visitor());

    public RunningApp App { get; }

    public Visitor Owner { get; }

    public static async Task<NewInstallation> StartAsync(EngineKind engine, PostgresServer postgres) =>
        new(await RunningApp.StartAsync(engine, postgres, practice: false));

    /// <summary>What a start of the program prints.</summary>
    public Task<string?> CodeAsync() => App.SetUpCodeAsync();

    /// <summary>The form of the first step, filled in with a firm that can be made unless said otherwise.</summary>
    public Task<FilledForm> FirmAsync(string? code, params (string Name, string Value)[] typed) =>
        FirmAsync(Owner, code, typed);

    public static async Task<FilledForm> FirmAsync(
        Visitor visitor,
        string? code,
        params (string Name, string Value)[] typed
    )
    {
        (string Name, string Value)[] usual =
        [
            ("code", code ?? ""),
            ("name", "Lark & Söhne Bakery"),
            ("person", "Morwenna Penhallow"),
            ("email", "morwenna@lark.example"),
        ];
        var page = await visitor.GetAsync("/set-up");
        return page.Form("main form", [.. usual.Where(u => typed.All(t => t.Name != u.Name)), .. typed]);
    }

    /// <summary>The firm of the first step, made.</summary>
    public async Task<Shown> MadeAsync()
    {
        var made = await Owner.SendAsync(await FirmAsync(await CodeAsync()));
        Assert.Equal("/lark-sohne-bakery/set-up/people", made.Path);
        return made;
    }

    /// <summary>A browser signed in with somebody's address.</summary>
    public async Task<Visitor> AsAsync(string address)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Accounts.SingleAsync(a => a.Address == address);
        var session = await scope
            .ServiceProvider.GetRequiredService<Sessions>()
            .BeginAsync(account.Id, "a test", onlyFirm: null, before: null, default);
        var visitor = App.Visitor();
        visitor.Keep(Cookies.Name(https: false, Cookies.Session), session.Secret);
        return visitor;
    }

    public static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Unled.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    public async Task<int> FirmsAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Places.CountAsync();
    }

    public ValueTask DisposeAsync()
    {
        Owner.Dispose();
        return App.DisposeAsync();
    }
}
