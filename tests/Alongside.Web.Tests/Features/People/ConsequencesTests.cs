using Alongside.Domain.Access;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

/// <summary>Sam has a plan with Maya; Gwen, whom she leads too, has none.</summary>
public sealed class ConsequencesTests(PostgresServer postgres)
{
    const string Page = "/penhallow/people/import";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P13_who_looks_after_people_cannot_find_out_who_has_a_plan_and_HR_is_told(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, story: true);
        using var admin = await app.SignedInAsync("admin");
        using var ros = await app.SignedInAsync("ros");

        var (sam, gwen) = (await MovedAsync(admin, "Sam Okafor"), await MovedAsync(admin, "Gwen Pugh"));
        var (maya, deepak) = (await LeftAsync(admin, "Maya Lindqvist"), await LeftAsync(admin, "Deepak Roy"));
        await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                db.Add(
                    new RoleRow
                    {
                        Firm = PracticeFirm.Id,
                        Person = PracticePeople.IdOf(PracticePeople.Ros),
                        Role = Role.Administrator,
                        From = PracticePeople.FirstDay,
                    }
                );
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return 0;
            }
        );
        var (known, none) = (await MovedAsync(ros, "Sam Okafor"), await MovedAsync(ros, "Gwen Pugh"));
        var owes = await LeftAsync(ros, "Maya Lindqvist");

        Assert.Equal(sam.Replace("Sam Okafor", "Gwen Pugh", StringComparison.Ordinal), gwen);
        Assert.Contains("We count plans, promises and talks from five up", sam, StringComparison.Ordinal);
        Assert.DoesNotMatch("owes (one|[0-9])", maya + deepak);
        Assert.Contains("Sam Okafor has an open plan.", known, StringComparison.Ordinal);
        Assert.DoesNotContain("has an open plan", none, StringComparison.Ordinal);
        Assert.Matches("Maya Lindqvist still owes (one promise|[0-9]+ promises)", owes);
    }

    static Task<string> MovedAsync(Visitor visitor, string name) =>
        SaidAsync(visitor, $"Name,Manager\n{name},Kerensa Hale");

    static Task<string> LeftAsync(Visitor visitor, string name) =>
        SaidAsync(visitor, $"Name,Last day\n{name},2026-11-30");

    static async Task<string> SaidAsync(Visitor visitor, string lines)
    {
        var page = await visitor.GetAsync(Page);
        return (await visitor.SendAsync(page.Form("main form", ("lines", lines))))
            .Page.QuerySelector("main")!
            .TextContent;
    }
}
