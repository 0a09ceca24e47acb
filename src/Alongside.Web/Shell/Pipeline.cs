using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Alongside.Web.Shell;

/// <summary>What every request passes on its way to a page, in order.</summary>
public static class Pipeline
{
    public static WebApplication UseAlongside(this WebApplication app)
    {
        app.UseOrigin();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseFirmPath();
        app.UseStatusPages();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseDesk();
        app.UseAuthorization();

        app.MapRazorPages();
        app.MapApi();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { ResponseWriter = Health.WriteAsync }).AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return app;
    }
}
