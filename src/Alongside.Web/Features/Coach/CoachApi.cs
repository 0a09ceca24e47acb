using System.Text.Json;
using Alongside.Domain.Coaching;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Coaching;

/// <summary>What the coach has to say of a text, in its order.</summary>
sealed record CoachSaid(IReadOnlyList<Said> Findings);

/// <summary>The language coach over REST. The text is read and forgotten: no row, no log, no count of it remains.</summary>
static class CoachApi
{
    public static void MapCoach(this RouteGroupBuilder api) =>
        api.MapPost("/coach", ReadAsync)
            .WithTags("coach")
            .AnswersAgainItself()
            .Takes<CoachAsked>()
            .Produces<CoachSaid>()
            .WithSummary("Reads a text as the language coach; it is neither kept nor logged.");

    static async Task<IResult> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var (body, _) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var field = Text(given, "field") is { } name ? Names.Field(name) : null;
        var text = Text(given, "text");
        List<FieldFault> faults =
        [
            .. field is null
                ? [new FieldFault("field", "Say what the text is for, such as concern or question.")]
                : Array.Empty<FieldFault>(),
            .. text is null ? [new FieldFault("text", "Give the text to read.")] : Array.Empty<FieldFault>(),
            .. given
                .EnumerateObject()
                .Where(f => f.Name is not ("field" or "text"))
                .Select(f => new FieldFault(f.Name, "The coach has no such field.")),
        ];
        return faults.Count > 0
            ? Problems.Of(faults)
            : Results.Ok(
                new CoachSaid([
                    .. Coach.Read(field!.Value, text!, http.Desk().Firm.Rules.Coach).Select(f => Said.Of(text!, f)),
                ])
            );
    }

    /// <summary>What the text is for, such as concern or question, and the text.</summary>
    public sealed record CoachAsked(string Field, string Text);

    static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? JsonTexts.Read(value) : null;
}
