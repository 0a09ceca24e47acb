using Alongside.Web.Features.Administering;
using Alongside.Web.Features.Advising;
using Alongside.Web.Features.Hr;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Features.Messages;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Features.Operating;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Rules;
using Alongside.Web.Features.Search;
using Alongside.Web.Features.SettingUp;
using Alongside.Web.Features.Today;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Storage;

/// <summary>What reads and writes a firm, and what happens there by itself.</summary>
static class StorageRegistration
{
    public static void AddStorage(this IServiceCollection services)
    {
        services
            .AddSingleton<FirmClock>()
            .AddSingleton<Schema>()
            .AddSingleton<Seating>()
            .AddSingleton<Finding>()
            .AddSingleton<KeptSheets>()
            .AddSingleton<KeptShared>()
            .AddSingleton<HistoryStatements>();
        services.LendFirms().AddScoped<FirmTransaction>();
        services
            .AddScoped<SheetsInSight>()
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
            .AddScoped<EngagementHistory>()
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
            .AddSingleton<SearchStatements>()
            .AddScoped<SearchInSight>()
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
}
