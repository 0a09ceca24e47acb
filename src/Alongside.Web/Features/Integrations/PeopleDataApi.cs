using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Integrations;

/// <summary>What lines of people would do, or have done.</summary>
public sealed record PeopleBrought(bool CarriedOut, int Joined, int Leaving, int Moved, int Changed, int Unchanged);

/// <summary>One thing to put right in the lines, as a spreadsheet counts its rows.</summary>
public sealed record LineWrong(int Row, string Column, string Says);

/// <summary>Who works in the firm, over REST: for its administrator, and for programs let in for just this.</summary>
static class PeopleDataApi
{
    static readonly Refusal ToPutRight = Refusal.Of(
        "people-to-put-right",
        "Some lines can’t be taken. Nobody was changed."
    );

    static readonly Refusal TooMany = Refusal.Of(
        "people-too-many",
        "Send at most {most} people at a time.",
        ("most", ImportWork.MostAtOnce)
    );

    static readonly Refusal AddressByHand = Refusal.Of(
        "people-address-by-hand",
        "A program may not give anybody here another e-mail address: it lets them in. Do it by hand."
    );

    static readonly Refusal Meanwhile = Refusal.Of(
        "people-changed-meanwhile",
        "Others made a change first. Read people again, and send yours once more."
    );

    public static void MapPeopleData(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/staff").RequireAuthorization(Policies.PeopleData).WithTags("staff");
        people
            .MapGet("/", ListAsync)
            .Produces<Paged<PersonNow>>()
            .WithSummary("Everybody whom the firm has, leavers too, with who leads them.");
        people
            .MapPost("/import", ImportAsync)
            .Takes<Brought>()
            .Produces<PeopleBrought>()
            .WithSummary("What CSV lines of people would change; with carryOut: true it is done, all or nothing.");
    }

    [ForIntegrations(IntegrationScope.PeopleRead)]
    static async Task<IResult> ListAsync(PeopleBook book, string? before, string? take, CancellationToken ct) =>
        Paging.Read(before, take) is { } part ? part.Of(await book.NowAsync(ct), p => $"{p.Id}") : Paging.Refuse();

    [ForIntegrations(IntegrationScope.PeopleImport)]
    static async Task<IResult> ImportAsync(
        HttpContext http,
        PeopleBook book,
        ColumnMemory memory,
        Words words,
        CancellationToken ct
    )
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<Brought>(given);
        if (form is null)
            return Problems.Of(faults);
        var remembered = await memory.OfFirmAsync(ct);
        var rows = PeopleFile.Read(ImportGiven.Of(form.Lines!).File, remembered);
        if (rows.Rows.Length > ImportWork.MostAtOnce)
            return Problems.Of(TooMany, StatusCodes.Status409Conflict);
        var desk = http.Desk();
        var plan = await book.PlanAsync(desk, rows, ct);
        if (!plan.Stands)
            return Wrong(plan, words);
        if (desk.Integration is not null && plan.Changes.Any(IsNewAddress))
            return Problems.Of(AddressByHand, StatusCodes.Status409Conflict);
        if (form.CarryOut is not true)
            return Results.Ok(Told(plan, carriedOut: false));
        var seen = PeopleBook.DigestOf(plan);
        var outcome = await book.ImportAsync(desk, rows, seen, desk.Today, _ => "/", slip, progress: null, ct);
        return outcome is Outcome.Settled
            ? Results.Ok(Told(plan, carriedOut: true))
            : Problems.Of(Meanwhile, StatusCodes.Status409Conflict);
    }

    /// <summary>Whoever could say where somebody’s way in is sent could come in as them, also as somebody who has none yet.</summary>
    static bool IsNewAddress(PersonChange change) => change.Before is { } before && before.Email != change.After.Email;

    static IResult Wrong(PeoplePlan plan, Words words) =>
        Results.Problem(
            title: words.Plain(ToPutRight.Says),
            statusCode: StatusCodes.Status409Conflict,
            type: ToPutRight.Name,
            extensions:
            [
                new(
                    "errors",
                    plan.Errors.Take(ImportModel.Shown)
                        .Select(e => new LineWrong(e.Row, e.Column, words.Plain(e.Why.Says)))
                        .ToArray()
                ),
            ]
        );

    static PeopleBrought Told(PeoplePlan plan, bool carriedOut) =>
        new(
            carriedOut,
            plan.Joins.Count(),
            plan.Leavers.Count(),
            plan.Moves.Count(),
            plan.OtherChanges.Count(),
            plan.Unchanged
        );

    sealed record Brought(
        [Required(ErrorMessage = "Send lines with a row of headings.")] string? Lines,
        bool? CarryOut
    );
}
