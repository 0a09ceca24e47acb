using System.Globalization;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Advising;

/// <summary>Asks an adviser in as a firm's administrator does, and signs that adviser in.</summary>
static class AdvisedFirm
{
    public const string Address = "adviser@advice.example";

    public static async Task<Shown> InviteAsync(
        this Visitor administrator,
        TestFirm firm,
        int from = 0,
        int lastDay = 90,
        string address = Address,
        string reach = "everybody",
        params string[] teams
    )
    {
        var page = await administrator.GetAsync($"/{firm.Slug}/advisers");
        return await administrator.SendAsync(
            page.Form(
                "form.card",
                [
                    ("name", "An Adviser"),
                    ("address", address),
                    ("scope", "Answer what our people ask."),
                    ("reach", reach),
                    .. teams.Select(team => ("teams", team)),
                    ("from", Day(from)),
                    ("lastDay", Day(lastDay)),
                ]
            )
        );
    }

    public static async Task<Visitor> AsAdviserAsync(this RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Accounts.Where(a => a.Address == Address)
            .Select(a => a.Id)
            .SingleAsync();
        var session = await scope
            .ServiceProvider.GetRequiredService<Sessions>()
            .BeginAsync(account, "a test", onlyFirm: null, before: null, default);
        var visitor = app.Visitor();
        visitor.Keep(Cookies.Name(https: false, Cookies.Session), session.Secret);
        return visitor;
    }

    /// <summary>The form with nothing ticked or typed in this field.</summary>
    public static FilledForm Without(this FilledForm form, string field) =>
        form with
        {
            Fields = [.. form.Fields.Where(f => f.Key != field)],
        };

    static string Day(int fromToday) =>
        TestFirm.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
