using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>An installation with a firm in it and a mail server beside it, and whoever runs it, signed in.</summary>
public sealed class OperatorSite : IAsyncDisposable
{
    OperatorSite(RunningApp app, TestFirm firm) => (App, Firm, Op) = (app, firm, app.Visitor());

    public static EmailAddress Address { get; } =
        EmailAddress.TryRead("operator@alongside.example", out var read) ? read : default;

    public RunningApp App { get; }

    public TestFirm Firm { get; }

    /// <summary>The operator at a browser without script.</summary>
    public Visitor Op { get; }

    /// <summary>The cookie by which the operator is signed in.</summary>
    public (string Name, string Value) Session { get; private set; }

    public SmtpSink Sink { get; } = new();

    public static async Task<OperatorSite> StartAsync(EngineKind engine, PostgresServer postgres) =>
        await StartAsync(await RunningApp.StartAsync(engine, postgres, practice: false));

    /// <param name="app">It ends with the site.</param>
    public static async Task<OperatorSite> StartAsync(RunningApp app)
    {
        var site = new OperatorSite(app, await app.OtherFirmAsync());
        Assert.True(await site.OperatorsAsync(o => o.NameAsync(Address, default)));
        Assert.False(await site.OperatorsAsync(o => o.NameAsync(Address, default)));
        site.Session = (Cookies.Name(https: false, Cookies.Session), await site.ScopedAsync(SignInAsync));
        site.Op.Keep(site.Session.Name, site.Session.Value);
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

    /// <summary>A mail that the server takes for good to be nobody's.</summary>
    public async Task<Guid> RefusedAsync()
    {
        await Op.SendAsync(await FormAsync());
        var mail = Assert.Single(await App.TellAsync(Firm, PracticeFirm.Start, Who.Employee));
        Sink.Answer("RCPT", "550 no such person");
        Assert.Equal(0, await SendAsync());
        return mail;
    }

    public Task<int> SendAsync() =>
        App.InFirmAsync(Firm.Id, s => s.GetRequiredService<Sender>().RunAsync(Firm.Id, default));

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
