using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Alongside.Web.Shell.Rest;

/// <summary>Done; this is where to look.</summary>
public sealed record Moved(string Location);

/// <summary>Answers that are not a success, as problem details (RFC 9457): the type is the refusal's name, the title its words.</summary>
static class Problems
{
    static readonly Sentence Changed = Sentence.Say(
        "Somebody was quicker: the record has moved on. Read it again, and then send your change."
    );

    static readonly Sentence KeyUsed = Sentence.Say("This key was used before, with another body. Choose a new key.");

    static readonly Sentence NotAnObject = Sentence.Say("Send one JSON object, of at most 256 KB.");

    public static ProblemHttpResult Of(Refusal refusal, int status, Func<PersonId, string>? nameOf = null) =>
        TypedResults.Problem(
            title: Words.English.Plain(refusal.Says, nameOf),
            statusCode: status,
            type: refusal.Name,
            extensions: refusal.Field is null ? null : [new("field", refusal.Field)]
        );

    public static IResult Of(IReadOnlyList<FieldFault> faults) =>
        Results.ValidationProblem(
            faults
                .ToLookup(f => f.Field, f => f.Says)
                .ToDictionary(f => f.Key, f => f.ToArray(), StringComparer.Ordinal),
            type: "bad-fields",
            title: "Some fields cannot be read."
        );

    public static IResult Unreadable() => Of(new Refusal("bad-body", NotAnObject), StatusCodes.Status400BadRequest);

    public static async Task<IResult> AnswerAsync(HttpContext http, Outcome outcome, CancellationToken ct)
    {
        switch (outcome)
        {
            case Outcome.Settled settled:
                http.Response.Headers.ContentLocation = http.Request.PathBase + settled.Location;
                return Results.Ok(new Moved(http.Request.PathBase + settled.Location));
            case Outcome.Refused { Refusal: var refusal }:
                return await RefusedAsync(http, refusal, ct);
            case Outcome.Stale { OfKey: true }:
                return Of(new Refusal("key-used", KeyUsed), StatusCodes.Status422UnprocessableEntity);
            case Outcome.Stale:
                return Of(new Refusal("changed", Changed), StatusCodes.Status412PreconditionFailed);
            default:
                return Results.NotFound();
        }
    }

    static async Task<IResult> RefusedAsync(HttpContext http, Refusal refusal, CancellationToken ct)
    {
        var services = http.RequestServices;
        var names = services.GetRequiredService<Names>();
        await services.GetRequiredService<FirmTransaction>().EnterAsync(http.Desk().Firm.Id, writes: false, ct);
        await names.LoadAsync(refusal.Says, ct);
        return Of(refusal, StatusCodes.Status409Conflict, names.First);
    }
}
