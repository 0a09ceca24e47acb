using Alongside.Domain.Basics;
using Alongside.Web.Features.Administering;
using Alongside.Web.Features.Advising;
using Alongside.Web.Features.CheckIns;
using Alongside.Web.Features.Copies;
using Alongside.Web.Features.Hr;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Features.Messages;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Features.Operating;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.Rules;
using Alongside.Web.Features.SettingUp;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Features.Today;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Shell.Live;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.Rest.Description;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Ui;

namespace Alongside.Web.Shell;

/// <summary>The program, put together. Commands use its services; serving adds the pages and the jobs.</summary>
public static class App
{
    /// <param name="options">Options given on the command line; they win over the environment.</param>
    public static WebApplicationBuilder Builder(IReadOnlyDictionary<string, string?> options)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "alongside" }
        );
        builder.Configuration.AddInMemoryCollection(options);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.AddLogLines();
        builder.AddTelemetry();
        builder.AddBounds();
        builder.AddDirectory();
        builder.AddSignIn();
        builder.Services.AddStorage();
        builder.Services.AddShell();
        return builder;
    }

    static void AddStorage(this IServiceCollection services)
    {
        services
            .AddSingleton<FirmClock>()
            .AddSingleton<Schema>()
            .AddSingleton<Seating>()
            .AddSingleton<Finding>()
            .AddSingleton<KeptSheets>();
        services.AddDbContext<FirmDb>(
            (provider, db) => provider.Connect(db, FirmDb.HistoryTable),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddScoped<FirmScope>().AddScoped<FirmTransaction>();
        services
            .AddScoped<Records>()
            .AddScoped<PastRecords>()
            .AddScoped<Derived>()
            .AddScoped<MailTimes>()
            .AddScoped<Outbox>()
            .AddScoped<Calendar>()
            .AddScoped<Ledger>()
            .AddScoped<Erasure>()
            .AddScoped<FormKeys>()
            .AddScoped<OnceByKey>()
            .AddScoped<Readers>()
            .AddScoped<PeopleBook>()
            .AddScoped<ImportHistory>()
            .AddScoped<HrDesks>()
            .AddScoped<AdviserReach>()
            .AddScoped<NameSearch>()
            .AddScoped<PeopleToday>()
            .AddScoped<RoleBook>()
            .AddScoped<AdviserBook>()
            .AddScoped<CardBook>()
            .AddScoped<TokenBook>()
            .AddScoped<IntegrationBook>()
            .AddScoped<FirmLog>()
            .AddScoped<TermsBook>()
            .AddScoped<OwnSignInBook>()
            .AddScoped<OwnSignInTrial>()
            .AddScoped<OpeningBook>()
            .AddScoped<PeopleByName>()
            .AddScoped<SetUpCodes>()
            .AddScoped<Founding>()
            .AddScoped<Installation>();
        services
            .AddSingleton<Reads>()
            .AddScoped<History>()
            .AddSingleton<TeamStatements>()
            .AddScoped<TeamInSight>()
            .AddScoped<PersonInSight>()
            .AddScoped<DayInSight>()
            .AddScoped<Everybody>()
            .AddScoped<ChangeHistory>()
            .AddScoped<HrPlans>()
            .AddScoped<HelpNeeded>()
            .AddScoped<Openings>()
            .AddScoped<Inviting>()
            .AddScoped<ClientsInSight>();
        services.AddSingleton<KeptHeads>().AddScoped<Heads>().AddHostedService<CalendarService>();
        services.AddSingleton<ReplyLinks>().AddScoped<Replying>().AddScoped<ReachBook>().AddScoped<FeedAddresses>();
        services
            .AddScoped<WeeklyMails>()
            .AddScoped<Reminders>()
            .AddScoped<Sender>()
            .AddScoped<DeadLetters>()
            .AddHostedService<OutboxService>();
        services.AddWebhooks();
        services.AddScoped<LogDrafts>().AddSingleton<DraftClock>();
        services.AddHostedService(provider => provider.GetRequiredService<DraftClock>());
        services.AddScoped<Verification>().AddScoped<Firms>().AddScoped<FirmRemoval>();
        services.AddLeaving();
        services.AddBackups();
    }

    static void AddBackups(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            BackupSettings.From(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<Engine>())
        );
        services
            .AddSingleton<BackingUp>()
            .AddSingleton<AllLedgers>()
            .AddSingleton<Restoring>()
            .AddSingleton<Moving>()
            .AddScoped<BackupNotes>()
            .AddScoped<DailyBackup>()
            .AddHostedService<BackupService>();
    }

    /// <summary>What takes two people: a copy of a whole firm, and its end.</summary>
    static void AddLeaving(this IServiceCollection services)
    {
        services
            .AddScoped<FirmTurn>()
            .AddScoped<ExportBook>()
            .AddSingleton<ExportHalves>()
            .AddSingleton<ExportFiles>()
            .AddScoped<FirmArchive>()
            .AddScoped<Archiving>()
            .AddScoped<RemovalBook>()
            .AddScoped<RemovalDay>()
            .AddScoped<Exporting>()
            .AddScoped<Leaving>();
        services.AddSingleton<ExportWork>().AddHostedService(provider => provider.GetRequiredService<ExportWork>());
    }

    static void AddShell(this IServiceCollection services)
    {
        services.AddUi();
        services.AddPacking();
        services.AddSingleton<ImportWork>().AddHostedService(provider => provider.GetRequiredService<ImportWork>());
        services.AddSingleton<ImportDraft>().AddScoped<ColumnMemory>().AddScoped<Consequences>();
        services
            .AddSingleton(provider => PdfSettings.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton(s => new WholeDocument(s.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
            .AddSingleton<PdfPrinter>()
            .AddScoped<TakingCopies>()
            .AddScoped<CopyPrinting>()
            .AddScoped<CopyText>();
        services.AddSingleton<Rooms>().AddHostedService<SessionWatch>().AddHostedService<Neighbours>();
        services
            .AddScoped<Names>()
            .AddScoped<PathCounts>()
            .AddScoped<PromisesInSight>()
            .AddScoped<PromiseMoves>()
            .AddScoped<CheckInsAsked>()
            .AddScoped<KnownValues>()
            .AddScoped<PracticeFirm>()
            .AddScoped<PracticeStory>()
            .AddScoped<MovingClock>();
        services.AddAuthorizationBuilder().AddPolicies();
        services
            .AddRazorPages(o => o.RootDirectory = "/Features")
            .AddMvcOptions(o =>
            {
                o.Filters.Add<ReadFirstFilter>();
                o.Filters.Add<UnansweredPosts>();
                o.Filters.Add<FrameFilter>();
                o.Filters.Add<KeptFormFilter>();
                o.ModelBinderProviders.Insert(0, new DayBinder());
                o.ModelBinderProviders.Insert(0, new ChoiceBinder());
                UnreadableAnswers.Say(o.ModelBindingMessageProvider);
            });
        services.AddRouting(o => o.LowercaseUrls = true).AddSingleton<MatcherPolicy, Doors>();
        services.ConfigureHttpJsonOptions(o => Canonical.Shape(o.SerializerOptions));
        services.AddApiDescription();
        services.AddHealthChecks().AddDependencies();
        services.AddSingleton<Turnstile>();
        services.AddSingleton<Drain>().AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.AddProblemDetails();
    }
}
