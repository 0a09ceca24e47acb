using System.Collections.Concurrent;
using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Visitor = Alongside.Web.Shell.SignIn.Visitor;

namespace Alongside.Web.Tests.SignIn;

/// <summary>
/// The directory and the sign-in pages alone, with the practice firm, one real firm, and two routes that say whom a firm
/// would know a visitor as.
/// </summary>
public sealed class SignInSite : IAsyncDisposable
{
    public static readonly FirmId Practice = FirmId.Of(Guid.CreateVersion7());
    public static readonly FirmId Real = FirmId.Of(Guid.CreateVersion7());
    readonly TestDatabase database;

    SignInSite(TestDatabase database, WebApplication app) => (this.database, App) = (database, app);

    public WebApplication App { get; }
    public MovableClock Clock => (MovableClock)App.Services.GetRequiredService<TimeProvider>();
    public CapturedLog Log => App.Services.GetRequiredService<CapturedLog>();
    public string Console => $"{App.Services.GetRequiredService<MailConsole>().Out}";
    public Engine Engine => database.Engine;

    public static async Task<SignInSite> StartAsync(
        EngineKind kind,
        PostgresServer postgres,
        params (string Name, string Value)[] options
    )
    {
        var empty = await Beginnings.CopyAsync(kind, Beginning.NoFirm, postgres);
        var site = new SignInSite(empty, Build(empty, options));
        await site.SeedAsync();
        await site.App.StartAsync();
        return site;
    }

    /// <summary>A new address with a person in the real firm.</summary>
    public async Task<(string Address, PersonId Person)> NewPersonAsync(bool shortSessions = false)
    {
        var person = PersonId.Of(Guid.CreateVersion7());
        var address = $"{person.Value:N}@example.com";
        await JoinAsync(Real, person, address, shortSessions);
        return (address, person);
    }

    public Task JoinAsync(FirmId firm, PersonId person, string address, bool shortSessions = false) =>
        AskAsync<Memberships>(memberships =>
        {
            Assert.True(EmailAddress.TryRead(address, out var read));
            return memberships.JoinAsync(firm, [new(person, read, shortSessions)], default);
        });

    /// <summary>Something of the site's own services, in a scope as a request has it.</summary>
    public async Task AskAsync<TService>(Func<TService, Task> ask)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<TAnswer> ReadAsync<TAnswer>(Func<DirectoryDb, Task<TAnswer>> read)
    {
        await using var directory = await App
            .Services.GetRequiredService<IDbContextFactory<DirectoryDb>>()
            .CreateDbContextAsync();
        return await read(directory);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        database.Dispose();
    }

    static WebApplication Build(TestDatabase database, (string Name, string Value)[] options)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(database.Options);
        builder.Configuration.AddInMemoryCollection(options.ToDictionary(o => o.Name, o => (string?)o.Value));
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(new MovableClock());
        builder.Services.AddSingleton<CapturedLog>();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<CapturedLog>());
        builder.AddDirectory();
        builder.AddSignIn();
        builder.Services.LendFirms().AddScoped<FirmTransaction>();
        builder.Services.AddSingleton(new MailConsole(new StringWriter()));
        builder
            .Services.AddUi()
            .AddRazorPages(pages => pages.RootDirectory = "/Features")
            .AddApplicationPart(typeof(DirectoryDb).Assembly);

        var app = builder.Build();
        app.Use(Connect);
        app.UseOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/{firm}/whoami", WhoAmI).RequireAuthorization(SignInPolicies.SignedIn);
        app.MapGet("/{firm}/team", WhoAmI).RequireAuthorization(SignInPolicies.Fresh);
        app.MapGet("/{firm}/api/whoami", WhoAmI).RequireAuthorization(SignInPolicies.Fresh);
        return app;
    }

    // The test server has no network, so each browser says where it connects from.
    static Task Connect(HttpContext context, Func<Task> next)
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Browser.From].ToString());
        context.Request.Headers.Remove(Browser.From);
        return next();
    }

    static IResult WhoAmI(HttpContext context) =>
        Visitor.Of(context.User)!.Person is { } person ? Results.Text($"{person}") : Results.NotFound();

    async Task SeedAsync()
    {
        await ReadAsync(async directory =>
        {
            directory.Add(
                new FirmPlace
                {
                    Firm = Practice,
                    Slug = "penhallow",
                    Name = "Penhallow Joinery",
                    Practice = true,
                }
            );
            directory.Add(
                new FirmPlace
                {
                    Firm = Real,
                    Slug = "real",
                    Name = "A real firm",
                    Practice = false,
                }
            );
            return await directory.SaveChangesAsync();
        });
        foreach (var key in new[] { "maya", "sam", "ros", "admin" })
            await JoinAsync(Practice, PersonId.Of(Guid.CreateVersion7()), $"{key}@penhallow.example");
    }
}

/// <summary>All that was logged, at any level.</summary>
public sealed class CapturedLog : ILoggerProvider
{
    readonly ConcurrentQueue<(string Category, string Line)> lines = [];

    public IEnumerable<(string Category, string Line)> Lines => lines;

    public void Clear() => lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => log.lines.Enqueue((category, $"{logLevel} {formatter(state, exception)} {exception}"));
    }
}
