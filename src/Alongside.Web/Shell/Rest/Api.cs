using Alongside.Domain.Asking;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Administering;
using Alongside.Web.Features.Advising;
using Alongside.Web.Features.AskAPerson;
using Alongside.Web.Features.Cards;
using Alongside.Web.Features.CheckIns;
using Alongside.Web.Features.Coaching;
using Alongside.Web.Features.Copies;
using Alongside.Web.Features.Hr;
using Alongside.Web.Features.Integrations;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Features.Messages;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.Rules;
using Alongside.Web.Features.Search;
using Alongside.Web.Features.SettingUp;
using Alongside.Web.Features.SignIn;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Features.Today;
using Alongside.Web.Features.WhoSeesWhat;

namespace Alongside.Web.Shell.Rest;

/// <summary>
/// The REST interface: /{firm}/api/v1. The firm is in the path and nowhere else; the reader is the session's or the token's. What
/// holds for every route stands here: where a write may come from, that nothing unknown is asked for, and that a key counts once.
/// </summary>
public static class Api
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policies.Member).DisableAntiforgery();
        api.AddEndpointFilter<SameOriginOrToken>();
        api.AddEndpointFilter<KnownQuery>();
        api.AddEndpointFilter<OncePerKey>();
        api.MapToday();
        api.MapRecords<CheckIn>("check-ins").MapCopies<CheckIn>().MapCheckIns();
        api.MapRecords<TaskPlan>("task-plans").MapCopies<TaskPlan>().MapTaskPlans().MapLog();
        api.MapRecords<Ask>("asks").MapAsks();
        api.MapPromises();
        api.MapPeople();
        api.MapSearch();
        api.MapMessages();
        api.MapDevices();
        api.MapWhoSeesWhat();
        api.MapCoach();
        api.MapPractice();
        api.MapHr();
        api.MapWriting();
        api.MapLookingAfter();
    }

    /// <summary>For those who look after the firm.</summary>
    static void MapLookingAfter(this RouteGroupBuilder api)
    {
        api.MapAdvising();
        api.MapCards();
        api.MapRules();
        api.MapChanges();
        api.MapChoices();
        api.MapRoles();
        api.MapEverybody();
        api.MapImports();
        api.MapSettingUp();
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
