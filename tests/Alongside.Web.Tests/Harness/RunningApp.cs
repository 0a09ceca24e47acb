using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alongside.Web.Tests.Harness;

/// <summary>The whole program, served on loopback, on a database of its own.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    /// <summary>Tests ask for a thousand pages as one person.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Uncounted = new Dictionary<string, string?>(
        StringComparer.Ordinal
    )
    {
        ["ALONGSIDE_PAGES"] = "0",
    };

    readonly WebApplication app;
    readonly TestDatabase database;
    readonly bool isBeside;

    RunningApp(WebApplication app, TestDatabase database, ServerLog log, bool isBeside = false) =>
        (this.app, this.database, Log, this.isBeside) = (app, database, log, isBeside);

    public ServerLog Log { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public TestDatabase Database => database;

    /// <param name="story">With all that has happened in the practice firm; without it, nothing has.</param>
    /// <param name="more">What a test puts into the program, such as a fault.</param>
    /// <param name="told">Variables that the program is started with.</param>
    public static async Task<RunningApp> StartAsync(
        EngineKind engine,
        PostgresServer postgres,
        bool practice = true,
        bool story = false,
        Action<IServiceCollection>? more = null,
        IReadOnlyDictionary<string, string?>? told = null
    )
    {
        var beginning =
            story ? Beginning.Story
            : practice ? Beginning.Practice
            : Beginning.NoFirm;
        var database = await Beginnings.CopyAsync(engine, beginning, postgres);
        var (app, log) = Build(database, more, told ?? Uncounted);
        if (practice)
            await BackToTheStartAsync(app.Services);
        await app.StartAsync();
        return new RunningApp(app, database, log);
    }

    /// <summary>On a database that is there already.</summary>
    public static async Task<RunningApp> OnAsync(
        TestDatabase database,
        Action<IServiceCollection>? more = null,
        IReadOnlyDictionary<string, string?>? told = null
    )
    {
        var (app, log) = Build(database, more, told ?? Uncounted);
        await app.StartAsync();
        return new RunningApp(app, database, log);
    }

    /// <summary>Another process, as far as the program knows, that serves the same firms from the same database.</summary>
    public async Task<RunningApp> BesideAsync()
    {
        var (beside, log) = Build(database, more: null, Uncounted);
        await beside.StartAsync();
        return new RunningApp(beside, database, log, isBeside: true);
    }

    static (WebApplication App, ServerLog Log) Build(
        TestDatabase database,
        Action<IServiceCollection>? more,
        IReadOnlyDictionary<string, string?> told
    )
    {
        var builder = App.Builder(database.Options.Concat(told).ToDictionary(StringComparer.Ordinal));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = true);
        var log = new ServerLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(new MailConsole(TextWriter.Null));
        LeaveToTheTest<CalendarService>(builder.Services);
        LeaveToTheTest<OutboxService>(builder.Services);
        LeaveToTheTest<WebhookService>(builder.Services);
        LeaveToTheTest<BackupService>(builder.Services);
        more?.Invoke(builder.Services);
        return (builder.Build().UseAlongside(), log);
    }

    /// <summary>A browser of its own, signed out.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>A browser signed in as one of the practice firm's four by one click.</summary>
    public async Task<Visitor> SignedInAsync(string who)
    {
        var visitor = Visitor();
        var page = await visitor.GetAsync("/sign-in");
        var form = page.Form($"form[action='/sign-in/practice']:has([value={who}])", ("Person", who));
        var shown = await visitor.SendAsync(form);
        Assert.True(shown.Status == HttpStatusCode.OK, string.Join('\n', Log.Lines.TakeLast(5)));
        return visitor;
    }

    /// <summary>A further firm, in which somebody holds every relation that there is.</summary>
    public Task<TestFirm> OtherFirmAsync(string slug = "harbour") => TestFirm.CreateAsync(this, slug);

    /// <summary>A browser signed in as one person of a firm.</summary>
    /// <param name="address">Where the program is found, when another process serves this database.</param>
    public async Task<Visitor> AsAsync(TestFirm firm, Who who, Uri? address = null)
    {
        var visitor = new Visitor(address ?? Address);
        if (who is Who.SignedOut)
            return visitor;
        await using var scope = app.Services.CreateAsyncScope();
        var person = firm[who];
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Memberships.Where(m => m.Firm == firm.Id && m.Person == person)
            .Select(m => m.Account)
            .SingleAsync();
        var session = await scope
            .ServiceProvider.GetRequiredService<Sessions>()
            .BeginAsync(account, "a test", onlyFirm: null, before: null, default);
        visitor.Keep(Cookies.Name(https: false, Cookies.Session), session.Secret);
        return visitor;
    }

    public async Task<T> InFirmAsync<T>(Alongside.Domain.Basics.FirmId firm, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirmTransaction>().EnterAsync(firm, writes: true, default);
        return await work(scope.ServiceProvider);
    }

    /// <summary>A move made at a desk without a page; anything but success is a mistake of the test.</summary>
    public async Task SettledAsync(Desk desk, Func<Ledger, Task<Outcome>> move)
    {
        var outcome = await InFirmAsync(desk.Firm.Id, services => move(services.GetRequiredService<Ledger>()));
        Assert.True(outcome is Outcome.Settled, $"{outcome}");
    }

    /// <summary>The practice firm's day begins when a program starts, not when the database was made.</summary>
    static async Task BackToTheStartAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var transaction = scope.ServiceProvider.GetRequiredService<FirmTransaction>();
        await transaction.EnterAsync(PracticeFirm.Id, writes: true, default);
        await using var turn = await transaction.WriteAsync(default);
        var offset = PracticeFirm.Start - scope.ServiceProvider.GetRequiredService<TimeProvider>().Now();
        await scope
            .ServiceProvider.GetRequiredService<FirmDb>()
            .Firms.ExecuteUpdateAsync(f => f.SetProperty(firm => firm.ClockOffset, offset));
        await turn.CommitAsync();
    }

    /// <summary>It looks on its own at the start, and would let things lapse between two steps that a test dates in the past.</summary>
    static void LeaveToTheTest<TJob>(IServiceCollection services) =>
        services.Remove(services.Single(s => s.ImplementationType == typeof(TJob)));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (!isBeside)
            database.Dispose();
    }
}
