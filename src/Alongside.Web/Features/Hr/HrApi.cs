using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Hr;

/// <summary>Somebody who could use a hand, why in a sentence, and to whom HR would write.</summary>
public sealed record HelpShown(
    RecordId Record,
    HelpReason Why,
    PersonId Employee,
    PersonId Manager,
    PersonId To,
    DateOnly Since,
    string Says
);

/// <summary>HR's own lists over REST. No words of anyone.</summary>
static class HrApi
{
    static readonly Sentence NoSuchList = Sentence.Say(
        "Give “show” as all, late, missed or ended, and “sort” as next or new. Give “before” as the list gave it."
    );

    public static void MapHr(this RouteGroupBuilder api)
    {
        var hr = api.MapGroup("/hr").RequireAuthorization(Policies.Hr).WithTags("hr");
        hr.MapGet("/plans", PlansAsync)
            .Produces<Paged<HrPlan>>()
            .WithSummary("Every plan by step, next date and late promises; “show” and “sort” say which and how.");
        hr.MapGet("/help", HelpAsync)
            .Produces<Paged<HelpShown>>()
            .WithSummary("Who could use a hand and why, the longest wait first.");
    }

    static async Task<IResult> PlansAsync(
        HttpContext http,
        HrPlans plans,
        string? show,
        string? sort,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        if (HrList.Read(show, sort, before) is not { } list)
            return Problems.Of(new Refusal("bad-filter", NoSuchList), StatusCodes.Status400BadRequest);
        var found = await plans.PageAsync(http.Desk().Reader, list, http.Desk().Today, ct, part.Take);
        return Results.Ok(new Paged<HrPlan>(found.Plans, found.Next?.ToString()));
    }

    static async Task<IResult> HelpAsync(
        HttpContext http,
        HelpNeeded needed,
        Names names,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        var desk = http.Desk();
        var found = await needed.FirstAsync(desk.Reader, desk.Today, ct);
        await names.LoadAsync(found.SelectMany(h => new[] { h.Employee, h.Manager, h.By }), ct);
        return part.Of(found.Select(h => Shown(h, names)), h => $"{h.Record}.{h.Why}.{h.To}");
    }

    static HelpShown Shown(Help help, Names names) =>
        new(
            help.Record,
            help.Why,
            help.Employee,
            help.Manager,
            help.To,
            help.Since,
            Words.English.Plain(help.Says, names.First)
        );
}
