using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Features.Integrations;

/// <summary>A token that was just made. It is in this one answer and never again.</summary>
public sealed record TokenMade(string Token);

/// <summary>The programs that a firm lets in, over REST.</summary>
static class IntegrationsApi
{
    const string Here = "/api/v1/integrations";

    public static void MapIntegrations(this RouteGroupBuilder api)
    {
        var programs = api.MapGroup("/integrations").WithTags("integrations");
        programs
            .MapGet("/", ListAsync)
            .Produces<Paged<IntegrationSeen>>()
            .WithSummary("The programs that the firm lets in and what each may do; to everybody in it.");
        programs
            .MapPost("/", MakeAsync)
            .RequireAuthorization(Policies.Administrator)
            .Takes<IntegrationForm>()
            .Produces<TokenMade>()
            .WithSummary(
                "Lets one in: name, scopes, days. Asks for a session of a moment ago; the token is shown once."
            );
        programs
            .MapPost("/{id:guid}/end", EndAsync)
            .RequireAuthorization(Policies.Administrator)
            .Produces<Moved>()
            .WithSummary("Ends one, at once.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        Shell.SignIn.Integrations programs,
        string? before,
        string? take,
        CancellationToken ct
    ) =>
        Paging.Read(before, take) is { } part
            ? part.Of(await programs.OfAsync(http.Desk().Firm.Id, ct), p => $"{p.Id}")
            : Paging.Refuse();

    static async Task<IResult> MakeAsync(HttpContext http, IntegrationBook book, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<IntegrationForm>(given);
        if (form is null)
            return Problems.Of(faults);
        var me = Visitor.Of(http.User)!;
        var (outcome, token) = await book.MakeAsync(http.Desk(), me, form.Wanted(), Here, slip, ct);
        return token is null ? await Problems.AnswerAsync(http, outcome, ct) : Results.Ok(new TokenMade(token));
    }

    static Task<IResult> EndAsync(HttpContext http, IntegrationBook book, IntegrationId id, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.EndAsync(http.Desk(), id, Here, slip, ct), ct);
}
