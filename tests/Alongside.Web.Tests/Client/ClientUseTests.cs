using System.Text;
using Alongside.Client;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Integrations;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Client;

/// <summary>A manager’s own program, which uses the client as anybody would: over loopback, with a token of the manager’s.</summary>
public sealed class ClientUseTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_reads_moves_is_refused_and_goes_through_a_list(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await FirmOfCanaries.BuildSmallestAsync(app, await app.OtherFirmAsync());
        using var maya = await app.AsAsync(firm.Firm, Who.Manager);
        using var http = new HttpClient();
        var address = new Uri(app.Address, "harbour");
        var client = new AlongsideClient(http, address, await TokensTests.MakeAsync(maya, "Team", "move"));

        var noticed = firm.Noticed.Value;
        var read = await client.CheckIns.ReadAsync(noticed);
        Assert.Equal(("Noticed", Part.Manager), (read.Value.Stage, read.Value.Part));
        Assert.Contains(read.Value.Moves, m => m.Name == "ask");

        // a change acts once for a key, and its version is gone
        var ask = new CheckInsAsk { Answer = CheckInsAskAnswer.Held, AskedOn = TestFirm.Today };
        var asked = await client.CheckIns.AskAsync(noticed, ask, idempotencyKey: "once", ifMatch: read.Tag);
        Assert.Equal($"/harbour/api/v1/check-ins/{noticed}", asked.Value.Location);
        Assert.Equal(
            asked.Value,
            (await client.CheckIns.AskAsync(noticed, ask, idempotencyKey: "once", ifMatch: read.Tag)).Value
        );
        var other = ask with { Answer = CheckInsAskAnswer.Declined };
        Assert.Equal((422, "key-used"), Said(await client.CheckIns.AskAsync(noticed, other, idempotencyKey: "once")));
        var follow = new CheckInsAgreeFollowUp { Day = TestFirm.Today.AddDays(7) };
        Assert.Equal(
            (412, "changed"),
            Said(await client.CheckIns.AgreeFollowUpAsync(noticed, follow, ifMatch: read.Tag))
        );
        Assert.Equal("Held", (await client.CheckIns.ReadAsync(noticed)).Value.Stage);

        // a refusal says why, to a program and to a person
        var again = await client.CheckIns.AskAsync(noticed, ask);
        Assert.Equal((409, "not-now"), Said(again));
        Assert.StartsWith("This step can’t be taken now.", again.Problem!.Title, StringComparison.Ordinal);
        Assert.Contains(
            "not-now",
            Assert.Throws<InvalidOperationException>(() => again.Value).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(404, (await client.CheckIns.ReadAsync(Guid.NewGuid())).Problem!.Status);
        Assert.Equal("bad-filter", (await client.CheckIns.ListAsync(stage: "nowhere")).Problem!.Type);
        Assert.Equal(
            401,
            (await new AlongsideClient(http, address, "alongside_nobody").Tokens.ListAsync()).Problem!.Status
        );

        // a list, part by part
        for (var n = 0; n < 3; n++)
            await BeginAsync(client, firm);
        var whole = (await client.CheckIns.ListAsync()).Value;
        var ids = new List<Guid>();
        await foreach (var found in Paged.AllAsync(before => client.CheckIns.ListAsync(before: before, take: 2)))
            ids.Add(found.Id);
        Assert.Equal(whole.Items.Select(r => r.Id), ids);
        Assert.True(ids.Count >= 5, $"Only {ids.Count}.");

        // and a file
        var copies = await client.CheckIns.ReadCopiesAsync(firm.Held.Value);
        var page = await client.CheckIns.ReadCopiesHtmlAsync(firm.Held.Value, copies.Value.Version, "record");
        Assert.StartsWith("<!doctype html", Encoding.UTF8.GetString(page.Value), StringComparison.OrdinalIgnoreCase);
    }

    static async Task BeginAsync(AlongsideClient client, FirmOfCanaries firm)
    {
        var begun = await client.CheckIns.PostAsync(
            new CheckInsPost
            {
                Employee = firm.Firm[Who.Employee].Value,
                Observation = "Three quotes went out late.",
                SeenOn = TestFirm.Today,
            }
        );
        Assert.Null(begun.Problem);
    }

    static (int, string?) Said<T>(Answer<T> answer) => (answer.Problem!.Status, answer.Problem.Type);
}
