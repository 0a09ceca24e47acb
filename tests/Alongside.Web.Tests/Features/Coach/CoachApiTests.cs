using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Coaching;

public sealed class CoachApiTests(PostgresServer postgres)
{
    const string Path = "/penhallow/api/v1/coach";

    [Fact]
    public async Task A_member_is_told_what_could_be_said_better_and_nothing_is_logged()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var maya = await app.SignedInAsync("maya");

        var answer = await maya.Http.PostAsJsonAsync(
            Path,
            new { field = "concern", text = "You are careless, as on 3 May." }
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var finding = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("findings")[0];
        Assert.Equal("character-not-behaviour", finding.GetProperty("category").GetString());
        Assert.Equal((8, 16), (finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32()));
        Assert.DoesNotContain(app.Log.Lines, l => l.Contains("careless", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_strangers_are_not_answered()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var maya = await app.SignedInAsync("maya");
        using var stranger = app.Visitor();

        var odd = await maya.Http.PostAsJsonAsync(Path, new { field = "poem", text = 3 });
        var refused = await stranger.Http.PostAsJsonAsync(Path, new { field = "concern", text = "You are careless." });

        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        var errors = (await odd.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.True(errors.TryGetProperty("field", out _) && errors.TryGetProperty("text", out _));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
