using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.People;

/// <summary>Sessions end, shorten and may begin again as people come, go and change what they do.</summary>
public sealed class SignedOutTests(PostgresServer postgres)
{
    static readonly PersonId Maya = PracticePeople.IdOf(PracticePeople.Maya);
    static readonly PersonId Sam = PracticePeople.IdOf(PracticePeople.Sam);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Who_has_left_is_signed_out_everywhere(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var sam = await app.SignedInAsync("sam");

        await app.ImportAsync("Name,Last day\nSam Okafor,2026-11-09");

        Assert.StartsWith("/sign-in", (await sam.GetAsync("/penhallow/my-plan")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_ahead_signs_out_on_the_day_after_it()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var sam = await app.SignedInAsync("sam");
        await app.ImportAsync("Name,Last day\nSam Okafor,2026-11-11");

        await MoveOnAsync(app);
        var lastDay = await sam.GetAsync("/penhallow/my-plan");
        await MoveOnAsync(app);
        var dayAfter = await sam.GetAsync("/account");

        Assert.Equal("/penhallow/my-plan", lastDay.Path);
        Assert.StartsWith("/sign-in", dayAfter.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_can_sign_in_again()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await app.ImportAsync("Name,E-mail,Last day\nSam Okafor,sam@penhallow.example,2026-11-09");

        await app.ImportAsync("Name,E-mail,Last day\nSam Okafor,sam@penhallow.example,");

        using var sam = await app.SignedInAsync("sam");
        Assert.Equal("/penhallow/my-plan", (await sam.GetAsync("/penhallow/my-plan")).Path);
    }

    [Fact]
    public async Task Who_loses_a_role_is_signed_out_everywhere_and_keeps_their_place()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var ros = await app.SignedInAsync("ros");
        var person = PracticePeople.IdOf(PracticePeople.Ros);

        var cut = await app.InFirmAsync(
            PracticeFirm.Id,
            s =>
                s.GetRequiredService<RoleBook>()
                    .CutAsync(person, Role.Hr, PracticePeople.FirstDay, default(PersonId), default)
        );

        Assert.True(cut);
        Assert.StartsWith("/sign-in", (await ros.GetAsync("/penhallow/my-plan")).Path, StringComparison.Ordinal);
        Assert.False(await ShortSessionsAsync(app, person));
        using var again = await app.SignedInAsync("ros");
        Assert.Equal("/penhallow/my-plan", (await again.GetAsync("/penhallow/my-plan")).Path);
    }

    [Fact]
    public async Task Who_gets_a_role_that_reads_about_others_has_short_sessions()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);

        await app.InFirmAsync(
            PracticeFirm.Id,
            s =>
                s.GetRequiredService<RoleBook>()
                    .GiveAsync(Sam, Role.Adviser, PracticePeople.FirstDay, default(PersonId), default)
        );

        Assert.True(await ShortSessionsAsync(app, Sam));
        Assert.False(await ShortSessionsAsync(app, Maya));
    }

    static Task<int> MoveOnAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await services.GetRequiredService<MovingClock>().MoveOnAsync(PracticeFirm.Id, days: 1, default);
                return 0;
            }
        );

    static Task<bool> ShortSessionsAsync(RunningApp app, PersonId person) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            s =>
                s.GetRequiredService<DirectoryDb>()
                    .Memberships.Where(m => m.Person == person && m.EndedAt == null)
                    .Select(m => m.ShortSessions)
                    .SingleAsync()
        );
}
