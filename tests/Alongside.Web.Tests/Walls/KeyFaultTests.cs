using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>
/// D3: a change and the key under which it was asked for stand together or not at all, whichever statement breaks. Whoever got no
/// answer sends the same again and is told that it is done, instead of that there is nothing to be done.
/// </summary>
[Collection(nameof(Town))]
public sealed class KeyFaultTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D3_The_key_of_a_change_is_kept_with_it_or_not_at_all(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        await OwnSignInAsync(town, firm);
        using var admin = await town.App.AsAsync(firm, Who.Administrator);
        (string Path, object Body)[] changes =
        [
            (
                "roles",
                new
                {
                    person = $"{firm[Who.Peer]}",
                    role = "auditor",
                    held = true,
                }
            ),
            (
                "roles",
                new
                {
                    person = $"{firm[Who.Peer]}",
                    role = "auditor",
                    held = false,
                }
            ),
            ($"advisers/{firm.Engagement}/end", new { }),
            ("own-sign-in/alone", new { alone = false }),
            ("own-sign-in/forget", new { person = $"{firm[Who.Employee]}" }),
            ("own-sign-in/remove", new { }),
        ];
        foreach (var (path, body) in changes)
            Assert.True(await BreakAsync(town, firm, admin, path, body) > 4, $"Next to nothing of {path} was broken.");
    }

    /// <summary>Breaks each statement in turn, until the change gets through.</summary>
    static async Task<int> BreakAsync(Town town, TestFirm firm, Visitor admin, string path, object body)
    {
        var (place, key) = ($"/{firm.Slug}/api/v1/{path}", ("Idempotency-Key", $"{Guid.NewGuid()}"));
        for (var at = 1; at < 200; at++)
        {
            var before = await Snapshot.TakeAsync(town.App.Database, firm.Id);
            town.Fault.BreakAt(at);
            var said = await admin.PostAsync(place, body, key);
            town.Fault.Mend();
            var changed = before.Differences(await Snapshot.TakeAsync(town.App.Database, firm.Id));
            if (changed.IsEmpty && said.Status is not HttpStatusCode.OK)
                continue;
            Assert.True(
                changed.Any(row => row.StartsWith("form_key:", StringComparison.Ordinal)),
                $"{path}, statement {at}: {said.Raw}\n{string.Join('\n', changed)}"
            );
            Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync(place, body, key)).Status);
            return at - 1;
        }
        throw new InvalidOperationException($"{path} never got through.");
    }

    /// <summary>Rows as a firm has them that comes in by its own provider, at which one person is known.</summary>
    static Task OwnSignInAsync(Town town, TestFirm firm) =>
        town.App.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                db.Add(
                    new OwnSignInRow
                    {
                        Firm = firm.Id,
                        Issuer = "https://login.example",
                        ClientId = "alongside",
                        Secret = "sealed",
                        Domains = "north.example",
                    }
                );
                db.Add(
                    new OwnIdentityRow
                    {
                        Firm = firm.Id,
                        Issuer = "https://login.example",
                        Subject = "one",
                        Person = firm[Who.Employee],
                        At = DateTime.UnixEpoch,
                    }
                );
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );
}
