using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// Sam's plan for quotes in the practice firm, brought to a stage through the ledger, with the moves that people make there. From
/// then on a test goes through the pages, or makes further moves itself.
/// </summary>
public sealed partial class PlanAt
{
    public static readonly PersonId Maya = PracticePeople.IdOf(PracticePeople.Maya);
    public static readonly PersonId Sam = PracticePeople.IdOf(PracticePeople.Sam);
    public static readonly PersonId Ros = PracticePeople.IdOf(PracticePeople.Ros);

    readonly RunningApp app;

    PlanAt(RunningApp app, RecordId id) => (this.app, Id) = (app, id);

    public RecordId Id { get; }

    /// <summary>The check-in that opened the door.</summary>
    public RecordId CheckIn { get; private init; }

    /// <summary>The day on which the practice firm was when the plan began.</summary>
    public DateOnly Began { get; private init; }

    /// <summary>The address of a page of this plan.</summary>
    public string To(string page = "") => $"/penhallow/task-plans/{Id}" + (page.Length > 0 ? "/" + page : "");

    /// <summary>One move by a person; it has to be allowed.</summary>
    public async Task MakeAsync(PersonId person, Func<TaskPlan, Hand, Decision> move)
    {
        var outcome = await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                await services
                    .GetRequiredService<Ledger>()
                    .SettleAsync(await SeatAsync(services, person), Id, move, _ => "/", Slip.None, default)
        );
        Settled(outcome);
    }

    /// <summary>The plan as a person sees it now.</summary>
    public Task<TaskPlan> SeenByAsync(PersonId person) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<Records>()
                        .FindAsync<TaskPlan>(await SeatAsync(services, person), Id, default)
                )!.Record
        );

    public static Task<DateOnly> TodayAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, async services => (await SeatAsync(services, Maya)).Today);

    /// <summary>Moves the practice clock on, day by day, through the page.</summary>
    public static async Task DaysPassAsync(Visitor visitor, int days)
    {
        var page = await visitor.GetAsync("/penhallow/practice/clock");
        await visitor.SendAsync(page.Form("main form", ("days", $"{days}")));
    }

    static async Task BeginAsync<T>(RunningApp app, RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        Settled(
            await app.InFirmAsync(
                PracticeFirm.Id,
                async services =>
                    await services
                        .GetRequiredService<Ledger>()
                        .BeginAsync(
                            await SeatAsync(services, Maya),
                            new RecordHeader(id, Sam, Maya),
                            move,
                            _ => "/",
                            Slip.None,
                            default
                        )
            )
        );

    static async Task<Desk> SeatAsync(IServiceProvider services, PersonId person) =>
        (await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default))!;

    static void Settled(Outcome outcome) =>
        Assert.True(outcome is Outcome.Settled, $"{(outcome as Outcome.Refused)?.Refusal.Name ?? outcome.ToString()}");

    static RecordId NewRecord() => new(Guid.CreateVersion7());
}
