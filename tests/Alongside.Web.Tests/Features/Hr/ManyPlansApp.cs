using System.Globalization;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Tests.Features.Hr;

/// <summary>Maya leads many people. Each was asked how things are, is invited to talk about a task, and has written to HR.</summary>
public sealed class ManyPlansApp(PostgresServer postgres) : IAsyncLifetime
{
    public const int Plans = 53;

    public RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await AddAsync(App, Plans);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public static async Task AddAsync(RunningApp app, int count)
    {
        var maya = await GivenPlans.In(app).PersonAsync("maya");
        for (var i = 0; i < count; i++)
        {
            var person = new PersonId(Guid.CreateVersion7());
            await AdmitAsync(app, person, maya, i);
            await BeginAsync<Ask>(app, person, Ask.With(person, Id()), (a, hand) => a.Write(hand, "canary-asked"));
            var header = new RecordHeader(Id(), person, maya);
            await BeginAsync<CheckIn>(app, maya, header, (c, hand) => c.Notice(hand, "Late twice.", hand.Today));
            await SettleAsync<CheckIn>(app, maya, header.Id, (c, hand) => c.Ask(hand, CheckInAnswer.Held, hand.Today));
            await PlanAsync(app, maya, person, header.Id);
        }
    }

    static async Task PlanAsync(RunningApp app, PersonId maya, PersonId person, RecordId checkIn)
    {
        var header = new RecordHeader(Id(), person, maya);
        var door = new CheckInReference(checkIn, person, CheckInStage.Held);
        var measure = GivenPlans.NineInTen;
        var standard = new Standard(measure, StandardBasis.AverageColleague, 3, "The inbox.");
        await BeginAsync<TaskPlan>(
            app,
            maya,
            header,
            (p, hand) => p.Open(hand, door, new Opening("Quotes", false, true))
        );
        await SettleAsync<TaskPlan>(app, maya, header.Id, (p, hand) => p.PrepareMeasure(hand, measure, standard));
        await SettleAsync<TaskPlan>(
            app,
            maya,
            header.Id,
            (p, hand) => p.EstimateTime(hand, new HowLong(1, TimeUnit.Hours))
        );
        await SettleAsync<TaskPlan>(
            app,
            maya,
            header.Id,
            (p, hand) =>
                p.Invite(
                    hand,
                    new Invitation(
                        "Can we talk?",
                        "You are quick.",
                        new Appointment(hand.Today.AddDays(2), new TimeOnly(10, 0), "Room 2"),
                        WayOfMeeting.OneScreen
                    ),
                    formalMatterOpen: false
                )
        );
    }

    static Task AdmitAsync(RunningApp app, PersonId person, PersonId maya, int number) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                var name = string.Create(CultureInfo.InvariantCulture, $"Person {number:00} Penrose");
                db.People.Add(
                    new Alongside.Web.Storage.Rows.PersonRow
                    {
                        Firm = PracticeFirm.Id,
                        Id = person,
                        Name = name,
                    }
                );
                db.ReportingLines.Add(
                    new ReportingLineRow
                    {
                        Firm = PracticeFirm.Id,
                        Employee = person,
                        Manager = maya,
                        From = new DateOnly(2026, 1, 5),
                    }
                );
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );

    static Task BeginAsync<T>(RunningApp app, PersonId who, RecordHeader header, Func<T, Hand, Decision> move)
        where T : Process =>
        ActAsync(app, who, (ledger, desk) => ledger.BeginAsync(desk, header, move, _ => "/", Slip.None, default));

    static Task SettleAsync<T>(RunningApp app, PersonId who, RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        ActAsync(app, who, (ledger, desk) => ledger.SettleAsync(desk, id, move, _ => "/", Slip.None, default));

    static Task ActAsync(RunningApp app, PersonId who, Func<Alongside.Web.Storage.Ledger, Desk, Task<Outcome>> act) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var desk = await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, who, default);
                var outcome = await act(services.GetRequiredService<Alongside.Web.Storage.Ledger>(), desk!);
                Assert.True(outcome is Outcome.Settled, $"{outcome}");
                return true;
            }
        );

    static RecordId Id() => new(Guid.CreateVersion7());
}
