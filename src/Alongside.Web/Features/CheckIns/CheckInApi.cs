using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.CheckIns;

/// <summary>Begins a check-in over REST: whom it is about, and the first move's fields.</summary>
static class CheckInApi
{
    static readonly Move Notice = MoveTable.Of(typeof(CheckIn))[nameof(CheckIn.Notice)];

    public static void MapCheckIns(this RouteGroupBuilder group) => group.MapPost("/", BeginAsync);

    static async Task<IResult> BeginAsync(HttpContext http, Ledger ledger, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        if (!given.TryGetProperty("employee", out var who) || !PersonId.TryParse(Text(who), out var employee))
            return Problems.Of([new FieldFault("employee", "Give the id of a person whom you lead.")]);
        var fields = MoveFields.Read(Notice, Without(given, "employee"));
        if (fields.Faults.Count > 0)
            return Problems.Of(fields.Faults);

        var desk = http.Desk();
        var outcome = await ledger.BeginAsync<CheckIn>(
            desk,
            new RecordHeader(new RecordId(desk.NewId()), employee, desk.Reader.Person),
            (checkIn, hand) => Notice.Make(checkIn, hand, fields.Values, _ => null),
            then: checkIn => $"/api/v1/check-ins/{checkIn.Header.Id}",
            slip,
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    static string? Text(JsonElement element) => element.ValueKind is JsonValueKind.String ? element.GetString() : null;

    static JsonElement Without(JsonElement body, string field) =>
        JsonSerializer.SerializeToElement(
            body.EnumerateObject()
                .Where(p => p.Name != field)
                .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
        );
}
