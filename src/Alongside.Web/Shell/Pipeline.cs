using Alongside.Web.Features.Copies;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Features.Phone;
using Alongside.Web.Features.TaskPlans.Worksheets;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.Rest.Description;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.Starting;
using Alongside.Web.Shell.Watching;

namespace Alongside.Web.Shell;

/// <summary>What every request passes on its way to a page, in order.</summary>
public static class Pipeline
{
    public static WebApplication UseAlongside(this WebApplication app)
    {
        app.UseProxies();
        app.UseOrigin();
        app.UseSecurityHeaders();
        app.UseDoorway();
        app.UseSpans();
        app.UseSecurityEvents();
        app.UseFaultPages();
        app.UseBuiltFiles();
        app.UseFirmPath();
        app.UseStatusPages();
        app.RefuseOtherSites();
        app.UseRouting();
        app.Use(RouteSeen.NoteAsync);
        app.UsePageThreads();
        app.UseAuthentication();
        app.UseTurnstile();
        app.UseDesk();
        app.UseAuthorization();

        app.MapRazorPages();
        app.MapApi();
        app.MapLive();
        app.MapManifest();
        app.MapCopies();
        app.MapExports();
        app.MapGet("/", () => Results.LocalRedirect("/account"))
            .RequireAuthorization(Policies.SignedIn)
            .ExcludeFromDescription();
        app.MapHealth();
        app.MapGet(Described.Address, Described.AnswerAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
