using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>
/// An app of one test class: Sam's first try is over, both keep notes of their own, and HR has looked. What makes PDFs puts the
/// document itself into the file.
/// </summary>
public sealed class CopiesApp(PostgresServer postgres) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("programs-").FullName;

    public RunningApp App { get; private set; } = null!;

    public GivenPlans Given { get; private set; } = null!;

    public RecordId Plan { get; private set; }

    public string Home => $"/penhallow/task-plans/{Plan}";

    public async ValueTask InitializeAsync()
    {
        var settings = new PdfSettings(Programs.Write(folder, "program", Programs.Plain));
        App = await RunningApp.StartAsync(
            EngineKind.Sqlite,
            postgres,
            more: services => services.AddSingleton(settings)
        );
        Given = GivenPlans.In(App);
        Plan = await Given.FollowUpDueAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The numbers of what both share in the plan, in order: each is a version.</summary>
    public Task<List<long>> VersionsAsync() =>
        App.InFirmAsync(
            PracticeFirm.Id,
            services =>
                services
                    .GetRequiredService<FirmDb>()
                    .Entries.Where(e => e.Record == Plan && e.Audience == Domain.Access.Audience.Shared)
                    .OrderBy(e => e.Number)
                    .Select(e => e.Number)
                    .ToListAsync()
        );

    public Task<ChainHead> HeadAsync() =>
        App.InFirmAsync(
            PracticeFirm.Id,
            services =>
                services
                    .GetRequiredService<FirmDb>()
                    .Firms.Select(f => new ChainHead(f.HeadNumber, f.HeadHash))
                    .SingleAsync()
        );

    public async Task<string> LatestAsync() => $"{Home}/copies/{(await VersionsAsync())[^1]}";
}

/// <summary>Tests of copies share one app, and so each adds to the plan only what no other is disturbed by.</summary>
[CollectionDefinition(nameof(CopiesApp))]
public sealed class CopiesCollection : ICollectionFixture<CopiesApp>;
