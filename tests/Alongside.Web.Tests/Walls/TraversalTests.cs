using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>Nothing that an address holds leads to a file of the machine: every hole of every route, and the built files.</summary>
[Collection(nameof(Town))]
public sealed class TraversalTests(Towns towns)
{
    static readonly string[] Ways =
    [
        "..%2f..%2f..%2fappsettings.json",
        "..%5c..%5c..%5cappsettings.json",
        "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "....//....//etc/passwd",
        "..%252f..%252fetc%252fpasswd",
        "%2fetc%2fpasswd",
        "alongside.db",
        "%00",
        "record.pdf%00.html",
        "C:%5cWindows%5cwin.ini",
    ];

    static readonly string[] Folders =
    [
        "/",
        "/assets/",
        "/fonts/",
        "/north/",
        "/north/assets/",
        "/north/api/v1/",
        "/openapi/",
    ];

    static readonly UriCreationOptions AsItStands = new() { DangerousDisablePathAndQueryCanonicalization = true };

    [Fact]
    public async Task No_address_leads_to_a_file_of_the_machine()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var visitor = await town.App.AsAsync(town.North.Firm, Who.Employee);
        var routes = (await Route.AllAsync(town.App)).Where(r => r.Pattern.Contains('{', StringComparison.Ordinal));
        var addresses = routes
            .SelectMany(route => Ways.Select(way => route.At("north", _ => way)))
            .Concat(Folders.SelectMany(folder => Ways.Select(way => folder + way)))
            .Distinct()
            .ToList();
        Assert.InRange(addresses.Count, 300, int.MaxValue);
        foreach (var address in addresses)
        {
            // what a browser would tidy up beforehand is sent as it stands
            var uri = new Uri($"{town.App.Address}"[..^1] + address, AsItStands);
            using var answer = await visitor.Unled.GetAsync(uri);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(
                answer.StatusCode
                    is HttpStatusCode.NotFound
                        or HttpStatusCode.BadRequest
                        or HttpStatusCode.MethodNotAllowed,
                $"{address}: {answer.StatusCode}"
            );
            foreach (var word in (string[])["root:x:", "\"Logging\"", "SQLite format 3", "[fonts]"])
                Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_somebody_comes_from_opens_no_door()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var stranger = town.App.Visitor();
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm && !r.Changes))
        foreach (var from in (string[])["/sign-in", "/north/sign-in", "/north/my-plan"])
        {
            using var question = new HttpRequestMessage(
                HttpMethod.Get,
                route.At("north", hole => town.North.Fill(hole, town.North.Held))
            );
            question.Headers.Referrer = new Uri(town.App.Address, from);
            using var answer = await stranger.Unled.SendAsync(question);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Found or HttpStatusCode.SeeOther,
                $"{route}: {answer.StatusCode}"
            );
        }
    }
}
