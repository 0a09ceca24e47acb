using Alongside.Domain.Firms;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.SettingUp;

/// <summary>What is missing before the firm can open: none where it can.</summary>
public sealed record OpeningShown(IReadOnlyList<LackShown> Lacks);

/// <summary>Something that is missing, in a sentence.</summary>
public sealed record LackShown(Lack Lack, string Says);

/// <summary>The last step of setting a firm up, over REST: people, rules and roles have their own. In a firm that is open there is no such thing.</summary>
static class SettingUpApi
{
    public static void MapSettingUp(this RouteGroupBuilder api)
    {
        var setUp = api.MapGroup("/set-up").RequireAuthorization(Policies.Administrator).WithTags("set-up");
        setUp
            .MapGet("/", ReadAsync)
            .Produces<OpeningShown>()
            .WithSummary("What is missing before the firm can open. Only while it is being set up.");
        setUp
            .MapPost("/open", OpenAsync)
            .Produces<Moved>()
            .WithSummary("Opens the firm for its people. Only while it is being set up.");
    }

    static async Task<IResult> ReadAsync(HttpContext http, OpeningBook opening, CancellationToken ct)
    {
        var desk = http.Desk();
        if (!desk.Firm.IsSettingUp)
            return Results.NotFound();
        var lacks = await opening.LacksAsync(RulesPage.TermsOf(desk), desk.Today, ct);
        return Results.Ok(
            new OpeningShown([.. lacks.Select(l => new LackShown(l, Words.English.Plain(OpenModel.Of(l))))])
        );
    }

    static async Task<IResult> OpenAsync(HttpContext http, OpeningBook opening, CancellationToken ct) =>
        http.Desk().Firm.IsSettingUp
            ? await Bare.MoveAsync(http, slip => opening.OpenAsync(http.Desk(), "/api/v1/rules", slip, ct), ct)
            : Results.NotFound();
}
