using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.AskAPerson;

public sealed class AskTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_Sam_asks_HR_reaches_HR_and_nobody_else(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.FollowUpDueAsync();
        var person = await given.PersonAsync("sam");
        using var sam = await app.SignedInAsync("sam");
        using var maya = await app.SignedInAsync("maya");
        using var ros = await app.SignedInAsync("ros");
        var before = await MayaSeesAsync(maya, $"{person}", $"{plan}");

        var page = await sam.GetAsync("/penhallow/ask");
        var sent = await sam.SendAsync(page.Form("main form", ("words", "Who covers the counter? canary-asked")));
        Assert.Contains("Whoever leads you is not told.", sent.Words, StringComparison.Ordinal);

        Assert.Contains(
            "One person waits for your answer",
            (await ros.GetAsync("/penhallow/hr/asked")).Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Sam Okafor wrote to HR",
            (await ros.GetAsync("/penhallow/hr")).Words,
            StringComparison.Ordinal
        );
        var talk = await ros.GetAsync(sent.Path);
        var answered = await ros.SendAsync(talk.Form("main form", ("words", "Priya does, from Thursday.")));
        Assert.Contains("canary-asked", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Priya does, from Thursday.", (await sam.GetAsync(sent.Path)).Words, StringComparison.Ordinal);
        Assert.Contains(
            "Ros wrote on Tue 10 Nov",
            (await sam.GetAsync("/penhallow/ask")).Words,
            StringComparison.Ordinal
        );

        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync(sent.Path)).Status);
        Assert.Equal(before, await MayaSeesAsync(maya, $"{person}", $"{plan}"));
    }

    [Fact]
    public async Task HR_writes_first_and_a_manager_sees_an_answer_on_Today()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var person = await GivenPlans.In(app).PersonAsync("maya");
        using var maya = await app.SignedInAsync("maya");
        using var ros = await app.SignedInAsync("ros");

        var form = await ros.GetAsync($"/penhallow/hr/write/{person}");
        await ros.SendAsync(form.Form("main form", ("words", "How can I help?")));

        Assert.Contains(
            "HR has written to you.",
            (await maya.GetAsync("/penhallow/today")).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_empty_message_is_answered_in_words()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var sam = await app.SignedInAsync("sam");
        var page = await sam.GetAsync("/penhallow/ask");

        var refused = await sam.SendAsync(page.Form("main form", ("words", " ")));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Write what you’d like to say.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_writes_only_to_people_of_the_firm()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var ros = await app.SignedInAsync("ros");

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await ros.GetAsync($"/penhallow/hr/write/{Guid.CreateVersion7()}")).Status
        );
    }

    /// <summary>Everything that Maya can read of Sam, without what changes with every showing.</summary>
    static async Task<string> MayaSeesAsync(Visitor maya, string person, string plan)
    {
        string[] pages = ["today", "people", $"people/{person}", $"task-plans/{plan}/record", "ask"];
        List<string> seen = [];
        foreach (var page in pages)
            seen.Add((await maya.GetAsync($"/penhallow/{page}")).Words);
        return string.Join('\n', seen);
    }
}
