using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>Begins a plan over REST from the check-in that opened the door, and says who has looked at one.</summary>
static class TaskPlanApi
{
    static readonly Move Open = MoveTable.Of(typeof(TaskPlan))[nameof(TaskPlan.Open)];

    public static RouteGroupBuilder MapTaskPlans(this RouteGroupBuilder group)
    {
        group
            .MapPost("/", BeginAsync)
            .TakesFieldsOf(Open, from: "checkIn")
            .Produces<Moved>()
            .WithSummary("Begins a plan: the check-in’s id beside the fields of the move “open”.");
        group
            .MapGet("/{id:guid}/reads", ReadsAsync)
            .OnlyFor(Part.Employee)
            .Produces<Paged<Looked>>()
            .WithSummary("Who has looked, the latest first: for the employee alone.");
        return group;
    }

    static async Task<IResult> BeginAsync(HttpContext http, Ledger ledger, CheckInsAsked asked, CancellationToken ct)
    {
        var (beginning, problem) = await Beginning<RecordId>.ReadAsync(
            http,
            Open,
            "checkIn",
            "Give the id of the check-in in which you asked.",
            ct
        );
        if (beginning is null)
            return problem!;

        var desk = http.Desk();
        if (await asked.OfManagerAsync(desk, beginning.From, ct) is not { } checkIn)
            return Results.NotFound();
        var outcome = await ledger.BeginAsync<TaskPlan>(
            desk,
            new RecordHeader(new RecordId(desk.NewId()), checkIn.Header.Employee, desk.Reader.Person),
            (plan, hand) => Open.Make(plan, hand, beginning.Fields.Values, _ => CheckInReference.Of(checkIn)),
            then: plan => $"/api/v1/task-plans/{plan.Header.Id}",
            beginning.Slip,
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    /// <summary>For the employee alone: to everyone else, HR too, there is no such list.</summary>
    static async Task<IResult> ReadsAsync(
        HttpContext http,
        Records records,
        FirmDb db,
        RecordId id,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        var desk = http.Desk();
        if (await records.FindAsync<TaskPlan>(desk, id, ct) is not { Sight.Part: Part.Employee, Record: var plan })
            return Results.NotFound();
        var looked = Looked.Of(await Looked.ReadsAsync(db, id, ct), plan, desk.Firm.Zone);
        return part.Of(looked, l => string.Create(CultureInfo.InvariantCulture, $"{l.On:O}.{l.At:O}.{l.Who}"));
    }
}
