using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>The operator sees which firms there are and how far the database has come, and nothing of what any firm keeps.</summary>
public sealed class InstallationTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_operator_finds_the_firms_the_version_and_the_migrations(EngineKind engine)
    {
        await using var site = await OperatorSite.StartAsync(engine, postgres);
        var page = await site.Op.GetAsync("/operator");
        Assert.Contains($"/{site.Firm.Slug}/ {TestFirm.Everybody.Length} people can sign in", page.Words);
        Assert.Contains("migrations were applied", page.Words);
        Assert.Contains("0011_FirmLog", page.Words);
        foreach (var who in TestFirm.Everybody)
            Assert.DoesNotContain($"{site.Firm[who]}", page.Text);
    }
}
