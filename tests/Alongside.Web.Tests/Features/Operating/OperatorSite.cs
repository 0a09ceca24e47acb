using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>An installation with a firm in it and a mail server beside it, and whoever runs it, signed in.</summary>
sealed class OperatorSite : IAsyncDisposable
{
    OperatorSite(RunningApp app, TestFirm firm, Visitor visitor) => (App, Firm, Op) = (app, firm, visitor);

    public static EmailAddress Address { get; } =
        EmailAddress.TryRead("operator@alongside.example", out var read) ? read : default;

    public RunningApp App { get; }

    public TestFirm Firm { get; }

    /// <summary>The operator at a browser.</summary>
    public Visitor Op { get; }

    public SmtpSink Sink { get; } = new();

    public static async Task<OperatorSite> StartAsync(EngineKind engine, PostgresServer postgres)
    {
        var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var site = new OperatorSite(app, await app.OtherFirmAsync(), app.Visitor());
        Assert.True(await site.OperatorsAsync(o => o.NameAsync(Address, default)));
        Assert.False(await site.OperatorsAsync(o => o.NameAsync(Address, default)));
        site.Op.Keep(Cookies.Name(https: false, Cookies.Session), await site.ScopedAsync(SignInAsync));
        return site;
    }

    /// <summary>The form of the mail server, filled in; as that of the server beside it unless said.</summary>
    public async Task<FilledForm> FormAsync(params (string Name, string Value)[] typed)
    {
        (string Name, string Value)[] usual =
        [
            ("host", "127.0.0.1"),
            ("port", $"{Sink.Port}"),
            ("user", "alongside"),
            ("password", "secret"),
            ("from", "alongside@firm.example"),
        ];
        var page = await Op.GetAsync("/operator/mail");
        return page.Form("main form", [.. usual.Where(u => typed.All(t => t.Name != u.Name)), .. typed]);
    }

    /// <summary>What is kept, as it lies in the database.</summary>
    public Task<List<string>> SettingsAsync() =>
        ScopedAsync(s => s.GetRequiredService<DirectoryDb>().Settings.Select(x => x.Value).ToListAsync());

    public Task<bool> OperatorsAsync(Func<Operators, Task<bool>> act) =>
        ScopedAsync(services => act(services.GetRequiredService<Operators>()));

    public async Task<T> ScopedAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        Sink.Dispose();
        Op.Dispose();
        await App.DisposeAsync();
    }

    static async Task<string> SignInAsync(IServiceProvider services)
    {
        var directory = services.GetRequiredService<DirectoryDb>();
        var account = await directory.Accounts.SingleAsync(a => a.Address == Address.Value);
        var begun = await services
            .GetRequiredService<Sessions>()
            .BeginAsync(account.Id, "a test", onlyFirm: null, before: null, default);
        return begun.Secret;
    }
}
