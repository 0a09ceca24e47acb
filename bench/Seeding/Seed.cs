using Alongside.Bench.Reference;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Seeding;

/// <summary>A page inside the practice firm, and the session of somebody who opens it.</summary>
sealed record Opened(string Name, string Path, string Cookie);

/// <summary>Fills an empty database: the practice firm with its story, other firms beside it, and then its thousand people and ten thousand records.</summary>
static class Seed
{
    /// <summary>Firms whose copies of the practice firm's rows come to more than a hundred thousand.</summary>
    const int Others = 85;

    /// <summary>How many people open each of the pages.</summary>
    const int Visitors = 20;

    public static async Task<IReadOnlyList<Opened>> FillAsync(Engine engine)
    {
        await using var app = App.Builder(OptionsOf(engine)).Build();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);
        var others = await OtherFirms.AddAsync(app.Services, Others);
        await new ReferenceRows(engine).AddAsync();
        var opened = await FillAsync(app.Services);
        await CatchUpAsync(app.Services);
        await RestAsync(app.Services, engine);
        Console.WriteLine($"  {Staff.People:N0} people, {Past.Records:N0} records, {others:N0} rows of other firms");
        return opened;
    }

    public static IReadOnlyDictionary<string, string?> OptionsOf(Engine engine) =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ALONGSIDE_DATA"] = engine.DataFolder,
            ["ALONGSIDE_DB"] = engine.IsPostgres ? engine.ConnectionString : null,
        };

    static async Task<IReadOnlyList<Opened>> FillAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<FirmScope>().Enter(PracticeFirm.Id);
        var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
        var crews = await Staff.JoinAsync(db, scope.ServiceProvider.GetRequiredService<Memberships>());
        var plans = await Past.AddAsync(db, crews);
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        List<Opened> opened = [];
        foreach (var (employee, plan) in plans.Take(Visitors))
            opened.Add(new("record", $"/task-plans/{plan}/record", await SignInAsync(directory, employee)));
        foreach (var crew in crews.Take(Visitors))
            opened.Add(new("today", "/today", await SignInAsync(directory, crew.Manager)));
        opened.Add(new("hr", "/hr", await SignInAsync(directory, PracticePeople.IdOf(PracticePeople.Ros))));
        return opened;
    }

    /// <summary>A session like any other, without the mail.</summary>
    static async Task<string> SignInAsync(DirectoryDb directory, PersonId person)
    {
        var secret = Secret.Make();
        var account = await directory
            .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.Person == person)
            .Select(m => m.Account)
            .SingleAsync();
        var now = DateTime.UtcNow;
        directory.Sessions.Add(
            new()
            {
                Id = SessionId.Of(Guid.CreateVersion7()),
                Hash = Secret.Hash(secret),
                Account = account,
                MadeAt = now,
                SeenAt = now,
                FreshUntil = now + SignInRules.Idle,
                Device = "Bench",
            }
        );
        await directory.SaveChangesAsync();
        return $"{Cookies.Name(https: false, Cookies.Session)}={secret}";
    }

    /// <summary>What has long been due in the copies happens now, and its mails have left: neither happens while the pages are measured.</summary>
    public static async Task CatchUpAsync(IServiceProvider services)
    {
        await using var places = services.CreateAsyncScope();
        foreach (var place in await places.ServiceProvider.GetRequiredService<DirectoryDb>().Places.ToListAsync())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Calendar>().RunAsync(place.Firm, default);
            await scope.ServiceProvider.GetRequiredService<Heads>().KeepAsync(place.Firm, default);
            await scope
                .ServiceProvider.GetRequiredService<FirmDb>()
                .Messages.Where(m => m.State == MessageState.Waiting)
                .ExecuteUpdateAsync(m => m.SetProperty(r => r.State, MessageState.Sent));
        }
    }

    /// <summary>What a server does by itself within minutes of such a change.</summary>
    public static async Task RestAsync(IServiceProvider services, Engine engine)
    {
        if (!engine.IsPostgres)
            return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Database.ExecuteSqlRawAsync("vacuum analyze");
    }
}
