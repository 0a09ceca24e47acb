using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Administering;
using Alongside.Web.Features.Advising;
using Alongside.Web.Features.Cards;
using Alongside.Web.Features.CheckIns;
using Alongside.Web.Features.Coaching;
using Alongside.Web.Features.Copies;
using Alongside.Web.Features.Integrations;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.Rules;
using Alongside.Web.Features.TaskPlans;

namespace Alongside.Web.Shell.Rest;

/// <summary>The REST interface: /{firm}/api/v1. The firm is in the path and nowhere else; the reader is the session's or the token's.</summary>
public static class Api
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policies.Member).DisableAntiforgery();
        api.AddEndpointFilter<SameOriginOrToken>();
        api.MapRecords<CheckIn>("check-ins").MapCopies<CheckIn>().MapCheckIns();
        api.MapRecords<TaskPlan>("task-plans").MapCopies<TaskPlan>().MapTaskPlans().MapLog();
        api.MapPromises();
        api.MapPracticeClock();
        api.MapCoach();
        api.MapAdvising();
        api.MapCards();
        api.MapRules();
        api.MapRoles();
        api.MapExports();
        api.MapRemovals();
        api.MapOwnSignIn();
        api.MapTokens();
        api.MapIntegrations();
        api.MapWebhooks();
        api.MapPeopleData();
        api.MapDates();
    }

    public static Desk Desk(this HttpContext http) => http.Features.GetRequired<Desk>();
}
