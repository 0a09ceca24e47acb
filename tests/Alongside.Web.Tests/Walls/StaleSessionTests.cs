using System.Net;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>S8: a device of one's own keeps one's own plan and log open for a month, and nothing else.</summary>
[Collection(nameof(Town))]
public sealed class StaleSessionTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.AnEngine;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Signed_in_long_ago_on_an_own_device_one_finds_one_s_own_and_signs_in_anew_for_the_rest(
        EngineKind engine
    )
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        await GrowOldAsync(town, firm, ownDevice: true);
        var own = 0;
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm && r.Methods.Contains("GET")))
        {
            using var answer = await manager.Unled.GetAsync(
                new Uri(route.At(firm.Slug, h => town.North.Fill(h, town.North.Held)), UriKind.Relative)
            );
            if (route.Asks.Contains(Policies.Own))
                own += answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther ? 1 : 0;
            else
                Assert.True(IsSentToSignIn(answer, route), $"{route}: {answer.StatusCode}");
        }
        Assert.True(own > 0);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Signed_in_long_ago_on_another_device_one_finds_nothing(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        await GrowOldAsync(town, firm, ownDevice: false);
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm && r.Methods.Contains("GET")))
        {
            using var answer = await manager.Unled.GetAsync(
                new Uri(route.At(firm.Slug, h => town.North.Fill(h, town.North.Held)), UriKind.Relative)
            );
            Assert.True(IsSentToSignIn(answer, route), $"{route}: {answer.StatusCode}");
        }
    }

    static bool IsSentToSignIn(HttpResponseMessage answer, Route route) =>
        route.IsApi
            ? answer.StatusCode is HttpStatusCode.Unauthorized
            : $"{answer.Headers.Location}".StartsWith("/sign-in?returnUrl=", StringComparison.Ordinal);

    /// <summary>Every session of the firm's people was last fresh a day ago.</summary>
    static async Task GrowOldAsync(Town town, TestFirm firm, bool ownDevice)
    {
        var postgres = town.App.Database.Engine.IsPostgres;
        await using var session = await Snapshot.OpenAsync(town.App.Database);
        await using var command = session.CreateCommand();
        var members =
            $"select account from directory_membership where firm = '{(postgres ? $"{firm.Id}" : $"{firm.Id}".ToUpperInvariant())}'";
        command.CommandText =
            $"update directory_session set own_device = {(postgres ? $"{ownDevice}" : ownDevice ? "1" : "0")}, "
            + $"fresh_until = {(postgres ? "now() - interval '1 day'" : "datetime('now', '-1 day')")} where account in ({members})";
        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }
}
