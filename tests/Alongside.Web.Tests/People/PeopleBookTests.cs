using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.People;

public sealed class PeopleBookTests(PostgresServer postgres)
{
    static readonly PersonId Maya = PracticePeople.IdOf(PracticePeople.Maya);
    static readonly PersonId Sam = PracticePeople.IdOf(PracticePeople.Sam);
    static readonly PersonId Kerensa = PracticePeople.IdOf("kerensa@penhallow.example");

    const string SamMovesAndGwenLeaves = """
        Name,E-mail,Manager,Last day
        Sam Okafor,sam@penhallow.example,Kerensa Hale,
        Gwen Pugh,gwen@penhallow.example,Maya Lindqvist,2026-11-30
        Jory Carne,jory.carne@penhallow.example,Sam Okafor,
        """;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_file_carried_out_twice_changes_nothing_the_second_time(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);

        var first = await app.ImportAsync(SamMovesAndGwenLeaves);
        var after = await HeldAsync(app);
        var second = await app.ImportAsync(SamMovesAndGwenLeaves);

        Assert.Equal((1, 1, 1), (first.Joins.Count(), first.Leavers.Count(), first.Moves.Count()));
        Assert.True(second.IsEmpty);
        Assert.Equal(after, await HeldAsync(app));
        Assert.Contains("65 people", after, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_plan_goes_over_with_the_employee_and_the_line_is_dated(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await PrepareAsync(app);

        await app.ImportAsync(SamMovesAndGwenLeaves);

        var (lines, entry) = await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                return (
                    await db.ReportingLines.Where(l => l.Employee == Sam).OrderBy(l => l.From).ToListAsync(),
                    await db.Entries.OrderBy(e => e.Number).LastAsync()
                );
            }
        );
        Assert.Equal(
            [(Maya, PracticePeople.FirstDay), (Kerensa, (DateOnly?)null)],
            lines.Select(l => (l.Manager, l.Until))
        );
        Assert.Equal(PracticePeople.FirstDay, lines[1].From);
        Assert.Equal((PersonId.Nobody, Maya), (entry.Hand, entry.Voice));
        Assert.Null(await BrokenAsync(app));
    }

    [Fact]
    public async Task Two_changes_of_manager_on_one_day_leave_one_line_for_the_day()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);

        await app.ImportAsync("Name,Manager\nSam Okafor,Kerensa Hale");
        await app.ImportAsync("Name,Manager\nSam Okafor,");
        await app.ImportAsync("Name,Manager\nSam Okafor,Deepak Roy");
        await app.ImportAsync("Name,Manager\nSam Okafor,Jago Trent");

        var lines = await app.InFirmAsync(
            PracticeFirm.Id,
            s =>
                s.GetRequiredService<FirmDb>()
                    .ReportingLines.Where(l => l.Employee == Sam)
                    .OrderBy(l => l.From)
                    .ToListAsync()
        );
        Assert.Equal(
            [(Maya, PracticePeople.FirstDay), (PracticePeople.IdOf("jago@penhallow.example"), (DateOnly?)null)],
            lines.Select(l => (l.Manager, l.Until))
        );
    }

    [Fact]
    public async Task The_practice_firm_has_everybody_and_whom_to_ask()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);

        var (people, firm) = await app.InFirmAsync(
            PracticeFirm.Id,
            async s =>
                (
                    await s.GetRequiredService<PeopleBook>().NowAsync(default),
                    await s.GetRequiredService<FirmDb>().Firms.SingleAsync()
                )
        );

        Assert.Equal(
            PracticePeople.All.OrderBy(p => p.Name, StringComparer.Ordinal),
            people.OrderBy(p => p.Name, StringComparer.Ordinal)
        );
        Assert.Equal(
            (PracticePeople.IdOf(PracticePeople.Ros), "01632 960142", "01632 960199"),
            (firm.Contact!.Value, firm.ContactPhone, firm.Helpline)
        );
    }

    /// <summary>Maya prepares a plan with Sam.</summary>
    static async Task PrepareAsync(RunningApp app)
    {
        var checkIn = new CheckInReference(new RecordId(Guid.CreateVersion7()), Sam, CheckInStage.Held);
        var opening = new Opening("Quotes", FormalMatterOpen: false, GoodFaith: true);
        var outcome = await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                await services
                    .GetRequiredService<Storage.Ledger>()
                    .BeginAsync<TaskPlan>(
                        (await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, Maya, default))!,
                        new RecordHeader(new RecordId(Guid.CreateVersion7()), Sam, Maya),
                        (plan, hand) => plan.Open(hand, checkIn, opening),
                        _ => "/",
                        Slip.None,
                        default
                    )
        );
        Assert.IsType<Storage.Outcome.Settled>(outcome);
    }

    static Task<string?> BrokenAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async s => (await s.GetRequiredService<Verification>().VerifyAsync(default)).Broken
        );

    /// <summary>Everything that an import writes.</summary>
    static Task<string> HeldAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                var people = await services.GetRequiredService<PeopleBook>().NowAsync(default);
                var lines = await db.ReportingLines.OrderBy(l => l.Employee).ThenBy(l => l.From).ToListAsync();
                var members = await services
                    .GetRequiredService<DirectoryDb>()
                    .Memberships.OrderBy(m => m.Person)
                    .Select(m => new
                    {
                        m.Person,
                        m.Account,
                        m.EndedAt,
                    })
                    .ToListAsync();
                string[] lead = [.. lines.Select(l => $"{l.Employee} {l.From} {l.Manager} {l.Until}")];
                return $"{people.Length} people\n{string.Join('\n', people)}\n{string.Join('\n', lead)}\n{string.Join('\n', members)}";
            }
        );
}
