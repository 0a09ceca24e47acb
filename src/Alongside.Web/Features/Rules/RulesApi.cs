using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Rules;

/// <summary>What holds for everybody in the firm; to set it, the same fields are sent, all of them.</summary>
public sealed record RulesShown(
    string Name,
    string Zone,
    int Successes,
    int Notice,
    int Answers,
    IReadOnlyList<string> WorkingDays,
    IReadOnlyList<DateOnly> Holidays,
    TimeOnly From,
    TimeOnly Until,
    PersonId? Contact,
    string? Phone,
    string? Helpline
);

/// <summary>The firm's rules over REST, for its administrator: read whole, and set whole.</summary>
static class RulesApi
{
    public static void MapRules(this RouteGroupBuilder api)
    {
        var rules = api.MapGroup("/rules").RequireAuthorization(Policies.Administrator).WithTags("rules");
        rules
            .MapGet("/", Read)
            .Produces<RulesShown>()
            .WithSummary("What holds for everybody in the firm; its ETag is the version.");
        rules
            .MapPost("/", SetAsync)
            .WithIfMatch()
            .Takes<RulesShown>()
            .Produces<Moved>()
            .WithSummary("Sets the firm’s rules. Every field is asked for; If-Match keeps another’s change.");
    }

    static IResult Read(HttpContext http)
    {
        var firm = http.Desk().Firm;
        http.Response.Headers.ETag = $"\"{firm.TermsVersion.ToString(CultureInfo.InvariantCulture)}\"";
        return Results.Ok(
            new RulesShown(
                firm.Name,
                firm.Zone,
                firm.Rules.FurtherSuccesses,
                firm.Rules.InvitationNotice,
                firm.Rules.CorrectionWaits,
                [.. firm.Rules.Calendar.Week.Select(d => $"{d}")],
                [.. firm.Rules.Calendar.Holidays],
                firm.Rules.MailHours.From,
                firm.Rules.MailHours.Until,
                firm.Contact?.Person,
                firm.Contact?.Phone,
                firm.Helpline
            )
        );
    }

    static async Task<IResult> SetAsync(HttpContext http, TermsBook terms, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormOf(given);
        if (faults.Count > 0)
            return Problems.Of(faults);
        var desk = http.Desk();
        var outcome = await terms.SetAsync(desk, now => form.Read(now, desk.Today), "/api/v1/rules", slip, ct);
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    static (RulesForm Form, List<FieldFault> Faults) FormOf(JsonElement body)
    {
        var fields = new RuleFields(body);
        var form = new RulesForm(
            fields.Text("name"),
            fields.Text("zone"),
            fields.Number("successes"),
            fields.Number("notice"),
            fields.Number("answers"),
            fields.List("workingDays"),
            string.Join('\n', fields.List("holidays")),
            fields.Time("from"),
            fields.Time("until"),
            fields.Text("contact"),
            fields.Text("phone"),
            fields.Text("helpline")
        );
        var said = new List<ValidationResult>();
        Validator.TryValidateObject(form, new ValidationContext(form), said, validateAllProperties: true);
        var wrong =
            from result in said
            from member in result.MemberNames
            select new FieldFault(JsonNamingPolicy.CamelCase.ConvertName(member), result.ErrorMessage!);
        return (form, [.. fields.Faults, .. wrong]);
    }
}
