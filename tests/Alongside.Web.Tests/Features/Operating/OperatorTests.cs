using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>Whoever runs the installation looks after what could not be delivered, and reads nothing of any firm.</summary>
public sealed class OperatorTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_dead_letter_is_seen_by_its_name_alone_and_tried_again(EngineKind engine)
    {
        await using var site = await OperatorSite.StartAsync(engine, postgres);
        var mail = await site.RefusedAsync();

        var page = await site.Op.GetAsync("/operator");
        Assert.Contains($"<{mail:N}@firm.example>", page.Words);
        Assert.DoesNotContain("employee@", page.Text);
        Assert.DoesNotContain(Canary.Of(site.Firm.Slug, "name"), page.Text);

        var again = await site.Op.SendAsync(page.Form("form[action$='handler=again']"));
        Assert.Contains("None.", again.Words);
        Assert.Equal(1, await site.SendAsync());
        Assert.Contains($"<{mail:N}@firm.example>", site.Sink.Messages[^1]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nobody_of_a_firm_finds_it_and_who_was_removed_is_signed_out(EngineKind engine)
    {
        await using var site = await OperatorSite.StartAsync(engine, postgres);
        foreach (var who in TestFirm.Everybody)
        {
            using var visitor = await site.App.AsAsync(site.Firm, who);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operator")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operator/mail")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.Op.GetAsync($"/{site.Firm.Slug}/today")).Status);

        await site.OperatorsAsync(o => o.RemoveAsync(OperatorSite.Address, default));
        Assert.StartsWith("/sign-in", (await site.Op.GetAsync("/operator")).Path, StringComparison.Ordinal);
        Assert.False(await site.OperatorsAsync(o => o.RemoveAsync(OperatorSite.Address, default)));
    }

    [Fact]
    public async Task S8_A_device_of_their_own_keeps_no_operator_signed_in()
    {
        await using var site = await OperatorSite.StartAsync(EngineKind.Sqlite, postgres);
        var account = await site.Op.GetAsync("/account");
        Assert.Contains("Running Alongside", account.Words);
        await site.Op.SendAsync(account.Form("form[action$='handler=own']"));
        await site.ScopedAsync(services =>
            services
                .GetRequiredService<DirectoryDb>()
                .Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.FreshUntil, DateTime.UnixEpoch))
        );
        // a page that asks for no more than a session, as one's own plan does
        using var door = await site.Op.Unled.GetAsync(new Uri("/", UriKind.Relative));
        Assert.StartsWith("/sign-in", $"{door.Headers.Location}", StringComparison.Ordinal);
    }
}
