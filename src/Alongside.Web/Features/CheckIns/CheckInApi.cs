using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.CheckIns;

/// <summary>Begins a check-in over REST: whom it is about, and the first move's fields.</summary>
static class CheckInApi
{
    static readonly Move Notice = MoveTable.Of(typeof(CheckIn))[nameof(CheckIn.Notice)];

    public static void MapCheckIns(this RouteGroupBuilder group) =>
        group
            .MapPost("/", BeginAsync)
            .TakesFieldsOf(Notice, from: "employee")
            .Produces<Moved>()
            .WithSummary("Begins a check-in: the employee’s id beside the fields of the move “notice”.");

    static async Task<IResult> BeginAsync(HttpContext http, Ledger ledger, CancellationToken ct)
    {
        var (asked, problem) = await Beginning<PersonId>.ReadAsync(
            http,
            Notice,
            "employee",
            "Give the id of a person whom you lead.",
            ct
        );
        if (asked is null)
            return problem!;

        var desk = http.Desk();
        var outcome = await ledger.BeginAsync<CheckIn>(
            desk,
            new RecordHeader(new RecordId(desk.NewId()), asked.From, desk.Reader.Person),
            (checkIn, hand) => Notice.Make(checkIn, hand, asked.Fields.Values, _ => null),
            then: checkIn => $"/api/v1/check-ins/{checkIn.Header.Id}",
            asked.Slip,
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }
}
