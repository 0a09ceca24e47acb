using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.SettingUp;

/// <summary>Attacks on the code from the console: guessed, old, used, read in the database or a log, or sent twice at once.</summary>
public sealed class SetUpCodeTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_code_works_once_and_afterwards_there_is_no_such_page(EngineKind engine)
    {
        await using var site = await NewInstallation.StartAsync(engine, postgres);
        Assert.Equal(HttpStatusCode.NotFound, await NewInstallation.StatusAsync(site.Owner, "/set-up"));
        var code = await site.CodeAsync();
        using var stranger = site.App.Visitor();
        var (one, two) = (await site.FirmAsync(code), await NewInstallation.FirmAsync(stranger, code, ("word", "two")));
        using var third = site.App.Visitor();
        var later = await NewInstallation.FirmAsync(third, code);
        var sent = await Task.WhenAll(site.Owner.SendAsync(one), stranger.SendAsync(two));
        Assert.Single(sent, s => s.Path.EndsWith("/set-up/people", StringComparison.Ordinal));
        Assert.Equal(1, await site.FirmsAsync());

        foreach (var visitor in new[] { stranger, third, site.Owner })
            Assert.Equal(HttpStatusCode.NotFound, await NewInstallation.StatusAsync(visitor, "/set-up"));
        Assert.Equal(HttpStatusCode.NotFound, (await third.SendAsync(later)).Status);
        Assert.Null(await site.CodeAsync());
        Assert.Equal(HttpStatusCode.NotFound, await NewInstallation.StatusAsync(stranger, "/set-up"));
        Assert.Equal(1, await site.FirmsAsync());
    }

    [Fact]
    public async Task Another_start_makes_the_code_before_it_worthless_and_none_is_kept_or_logged()
    {
        await using var site = await NewInstallation.StartAsync(EngineKind.Sqlite, postgres);
        var (before, now) = (await site.CodeAsync(), await site.CodeAsync());
        Assert.NotEqual(before, now);
        var refused = await site.Owner.SendAsync(await site.FirmAsync(before));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(
            "That isn’t the code.",
            refused.Page.QuerySelector(".field.wrong:has([name=code])")!.TextContent
        );

        var kept = (await Snapshot.TakeAsync(site.App.Database)).Tables.SelectMany(t => t.Value).ToList();
        foreach (var said in new[] { now!, now!.Replace("-", "", StringComparison.Ordinal) })
        {
            Assert.DoesNotContain(kept, row => row.Contains(said, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(site.App.Log.Lines, line => line.Contains(said, StringComparison.OrdinalIgnoreCase));
        }
        var typed = now.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.SendAsync(await site.FirmAsync(typed))).Status);
    }

    [Fact]
    public async Task Guesses_are_slowed_down()
    {
        await using var site = await NewInstallation.StartAsync(EngineKind.Sqlite, postgres);
        var code = await site.CodeAsync();
        var form = await site.FirmAsync("AAAA-AAAA-AAAA");
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 21; guess++)
            answers.Add((await site.Owner.SendAsync(form)).Status);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers.Distinct());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.Owner.SendAsync(await site.FirmAsync(code))).Status);
        Assert.Equal(0, await site.FirmsAsync());
    }

    [Theory]
    [InlineData("word", "api", "Alongside needs “api” for itself.")]
    [InlineData("word", "penhallow", "Alongside needs “penhallow” for itself.")]
    [InlineData("word", "a b", "Write 2 to 40 small letters")]
    [InlineData("name", "", "Write the firm’s name")]
    [InlineData("name", "Пекарня", "Write 2 to 40 small letters", "word")]
    [InlineData("zone", "Europe/Nowhere", "Choose where your firm is.")]
    [InlineData("person", " ", "Write your name.")]
    [InlineData("email", "ines at lark", "Check this e-mail address.")]
    public async Task What_will_not_do_uses_no_code_up(string field, string typed, string says, string? beside = null)
    {
        await using var site = await NewInstallation.StartAsync(EngineKind.Sqlite, postgres);
        var code = await site.CodeAsync();
        var refused = await site.Owner.SendAsync(await site.FirmAsync(code, (field, typed)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(
            says,
            refused.Page.QuerySelector($".field.wrong:has([name={beside ?? field}]) .wrong-says")?.TextContent
        );
        var made = await site.Owner.SendAsync(
            refused.Form(
                "main form",
                ("name", "Lark"),
                ("word", ""),
                ("zone", "Europe/Paris"),
                ("person", "Morwenna Penhallow"),
                ("email", "morwenna@lark.example")
            )
        );
        Assert.Equal("/lark/set-up/people", made.Path);
    }
}
