using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Speed;

/// <summary>Anybody of the practice firm at a browser, signed in as if by mail.</summary>
static class Session
{
    public static async Task<HttpClient> OfAsync(RunningApp app, PersonId person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var account = await directory
            .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.Person == person)
            .Select(m => m.Account)
            .SingleAsync();
        var (secret, now) = (Secret.Make(), DateTime.UtcNow);
        directory.Sessions.Add(
            new()
            {
                Id = SessionId.Of(Guid.CreateVersion7()),
                Hash = Secret.Hash(secret),
                Account = account,
                MadeAt = now,
                SeenAt = now.AddMinutes(5), // so that no page has to note that it was used
                FreshUntil = now.AddHours(1),
                Device = "Test",
            }
        );
        await directory.SaveChangesAsync();
        var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = app.Address,
        };
        browser.DefaultRequestHeaders.Add("Cookie", $"{Cookies.Name(https: false, Cookies.Session)}={secret}");
        return browser;
    }
}
