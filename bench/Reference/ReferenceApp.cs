using System.Security.Claims;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Reference;

/// <summary>
/// What the framework itself costs: one bare Razor page behind a cookie sign-in, with two queries by key, a list of fifty rows and
/// a form, on the program's own engine and in its process, and with nothing of the program in its way.
/// </summary>
static class ReferenceApp
{
    public static WebApplication Build(IServiceProvider program, string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new ReferenceRows(program.GetRequiredService<Engine>()));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        builder
            .Services.AddRazorPages(o => o.RootDirectory = "/Reference")
            .ConfigureApplicationPartManager(m => KeepOwnParts(m.ApplicationParts));

        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/sign-in/{reader:int}", SignInAsync);
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true));
        app.MapRazorPages();
        return app;
    }

    static void KeepOwnParts(IList<ApplicationPart> parts)
    {
        foreach (var part in parts.Where(p => p.Name != typeof(ReferenceApp).Assembly.GetName().Name).ToList())
            parts.Remove(part);
    }

    static Task SignInAsync(HttpContext http, int reader) =>
        http.SignInAsync(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{reader}")], "bench"))
        );
}
