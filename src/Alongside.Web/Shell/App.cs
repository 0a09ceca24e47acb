using Alongside.Domain.Basics;
using Alongside.Web.Features.CheckIns;
using Alongside.Web.Features.Copies;
using Alongside.Web.Features.Guide;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Shell.Live;
using Alongside.Web.Shell.Rest.Description;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Storage;
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
        services.AddSingleton<INeighbourNews, RoomTelling>().AddSingleton<INeighbourNews, KeptFormTelling>();
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
        services.AddSingleton<ApiGuide>();
        services.AddHealthChecks().AddDependencies();
        services.AddSingleton<Doorway>().AddSingleton<PageThreads>().AddSingleton<Turnstile>();
        services.AddSingleton<Drain>().AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.AddProblemDetails(o => o.CustomizeProblemDetails = Away.Say).AddExceptionHandler<Away>();
    }
}
