using System.Net;
using Alongside.Domain.Advising;
using Alongside.Domain.Firms;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Rest;

/// <summary>Lists of what a firm did over many years go on to their first line, over REST and on their pages.</summary>
public sealed class LongListTests(PostgresServer postgres)
{
    const int Many = 120;

    static readonly DateTime Then = new(2020, 1, 1, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task They_go_on_to_the_first_line_and_give_each_once(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        await AddAsync(app, firm);
        using var admin = await app.AsAsync(firm, Who.Administrator);
        foreach (
            var (list, key) in new[]
            {
                ("exports", "number"),
                ("removals", "number"),
                ("people/imports", "number"),
                ("advisers", "id"),
            }
        )
        {
            var found = new List<string>();
            for (string? next = "", asked; next is not null; )
            {
                asked = next.Length > 0 ? $"&before={next}" : "";
                var said = await admin.ReadAsync($"/harbour/api/v1/{list}?take=50{asked}");
                Assert.True(said.Status is HttpStatusCode.OK, said.Raw);
                found.AddRange(said.Items.Select(i => $"{i.GetProperty(key)}"));
                next = said.Text("next");
            }
            Assert.True(found.Count >= Many, $"Only {found.Count} {list}.");
            Assert.Equal(found.Count, found.Distinct().Count());
            if (key == "number")
                Assert.Equal(found.Select(int.Parse).OrderDescending(), found.Select(int.Parse));
            Assert.Equal("bad-paging", (await admin.ReadAsync($"/harbour/api/v1/{list}?before=nothing")).Type);
        }
        Assert.Equal("bad-paging", (await admin.ReadAsync($"/harbour/api/v1/advisers?before={Guid.NewGuid()}")).Type);
        foreach (
            var (page, lines) in new[]
            {
                ("export", Many),
                ("removal", Many),
                ("people/imports", Many),
                ("advisers", Many),
            }
        )
            Assert.True(await LinesAsync(admin, $"/harbour/{page}") >= lines, page);
        foreach (
            var page in new[] { "export?before=x", "removal?before=x", "people/imports?before=x", "advisers?before=x" }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/harbour/{page}")).Status);
    }

    /// <summary>How many lines the page and all older ones show, each of them once.</summary>
    static async Task<int> LinesAsync(Visitor admin, string path)
    {
        var lines = 0;
        for (string? next = path; next is not null; )
        {
            var shown = await admin.GetAsync(next);
            Assert.True(shown.Status is HttpStatusCode.OK, $"{next}: {shown.Status}");
            lines += shown.Page.QuerySelectorAll("main .plist:last-of-type > li").Length;
            next = shown.Page.QuerySelector("main a[href*='?before=']")?.GetAttribute("href");
        }
        return lines;
    }

    static Task<bool> AddAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                for (var number = 10; number < 10 + Many; number++)
                    db.AddRange(
                        Export(firm, number),
                        Removal(firm, number),
                        Import(firm, number),
                        Engagement(firm, number)
                    );
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );

    static ExportRow Export(TestFirm firm, int number) =>
        new()
        {
            Firm = firm.Id,
            Number = number,
            AskedBy = firm[Who.Administrator],
            AskedAt = Then,
            AskedOn = DateOnly.FromDateTime(Then),
            Reason = $"Reason {number}.",
            State = ExportState.Withdrawn,
        };

    static RemovalRow Removal(TestFirm firm, int number) =>
        new()
        {
            Firm = firm.Id,
            Number = number,
            AskedBy = firm[Who.Administrator],
            AskedAt = Then,
            AskedOn = DateOnly.FromDateTime(Then),
            Reason = $"Reason {number}.",
            State = RemovalState.Withdrawn,
        };

    static ImportRow Import(TestFirm firm, int number) =>
        new()
        {
            Firm = firm.Id,
            Number = number,
            By = firm[Who.Administrator],
            At = Then,
            Day = DateOnly.FromDateTime(Then),
            Joined = 1,
            Leaving = 0,
            Moved = 0,
            Changed = 0,
            Head = 0,
        };

    /// <summary>Three at every instant, as when a file of them came.</summary>
    static EngagementRow Engagement(TestFirm firm, int number) =>
        new()
        {
            Firm = firm.Id,
            Id = new EngagementId(TestFirm.IdOf($"engagement {number}")),
            Adviser = firm[Who.FormerHr],
            Scope = "Answer questions.",
            From = DateOnly.FromDateTime(Then),
            LastDay = DateOnly.FromDateTime(Then).AddDays(90),
            InvitedBy = firm[Who.Administrator],
            InvitedAt = Then.AddDays(number / 3),
        };
}
