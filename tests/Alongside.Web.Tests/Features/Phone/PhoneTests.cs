using System.Net;
using System.Text.Json;
using Alongside.Web.Tests.Features.TaskPlans;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.Phone;

/// <summary>What a phone is given: a program to put on its first screen, and a page for no connection that is nobody's.</summary>
public sealed class PhoneTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    const string Log = "/penhallow/my-log";

    [Fact]
    public async Task A_phone_puts_Alongside_on_its_first_screen_and_it_opens_at_the_log()
    {
        using var sam = await practice.App.SignedInAsync("sam");
        var log = await sam.GetAsync(Log);
        var link = log.Page.QuerySelector("link[rel=manifest]")!;
        Assert.Equal("use-credentials", link.GetAttribute("crossorigin"));

        using var answer = await sam.Unled.GetAsync(link.GetAttribute("href"));
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(Log, manifest.RootElement.GetProperty("start_url").GetString());
        Assert.Equal("standalone", manifest.RootElement.GetProperty("display").GetString());
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            using var picture = await sam.Unled.GetAsync(icon.GetProperty("src").GetString());
            var size = int.Parse(icon.GetProperty("sizes").GetString()!.Split('x')[0], null);
            Assert.Equal(size, WidthOf(await picture.Content.ReadAsByteArrayAsync()));
        }
    }

    [Fact]
    public async Task The_worker_is_asked_for_on_an_own_device_alone_and_for_the_log_alone()
    {
        await PlanAt.RunningAsync(practice.App);
        using var sam = await practice.App.SignedInAsync("sam");
        var before = (await sam.GetAsync(Log)).Page;
        Assert.Equal("", before.QuerySelector("[data-kept]")!.GetAttribute("data-worker"));
        Assert.Null(before.QuerySelector("[data-consent]"));
        Assert.NotNull(before.QuerySelector("form[data-logs] [data-no-connection][hidden]"));

        await sam.SendAsync((await sam.GetAsync("/account")).Form("form[action='/account?handler=own']"));
        var after = (await sam.GetAsync(Log)).Page;
        Assert.False(after.QuerySelector("[data-consent]")!.HasAttribute("checked"));
        using var worker = await sam.Unled.GetAsync(after.QuerySelector("[data-kept]")!.GetAttribute("data-worker"));
        Assert.Equal("/", Assert.Single(worker.Headers.GetValues("Service-Worker-Allowed")));
        Assert.Contains("worker-src 'self'", worker.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        using var script = await sam.Unled.GetAsync("/assets/app.js");
        Assert.False(script.Headers.Contains("Service-Worker-Allowed"));
    }

    [Fact]
    public async Task P13_The_page_for_no_connection_is_the_same_for_everybody_and_holds_nothing_of_anybody()
    {
        await PlanAt.RunningAsync(practice.App);
        var seen = new List<string>();
        foreach (var who in new[] { "sam", "maya", "admin" })
        {
            using var visitor = await practice.App.SignedInAsync(who);
            seen.Add((await visitor.GetAsync($"{Log}/offline")).Text);
        }
        Assert.Single(seen.Distinct(StringComparer.Ordinal));
        foreach (var theirs in new[] { "__RequestVerificationToken", "name=\"plan\"", "name=\"key\"", "Maya", "Sam" })
            Assert.DoesNotContain(theirs, seen[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_on_a_device_is_let_go_when_the_device_is_no_longer_one_person_s_own()
    {
        using var browser = await practice.App.SignedInAsync("sam");
        var account = await browser.GetAsync("/account");
        await browser.SendAsync(account.Form("form[action='/account?handler=own']"));
        account = await browser.GetAsync("/account");
        Assert.Equal("\"storage\"", await ClearedAsync(browser, account, "form[action='/account?handler=shared']"));

        var door = await browser.GetAsync("/sign-in");
        var maya = door.Form("form[action='/sign-in/practice']:has([value=maya])", ("Person", "maya"));
        Assert.Equal("\"storage\"", await ClearedAsync(browser, maya));
        door = await browser.GetAsync("/sign-in");
        maya = door.Form("form[action='/sign-in/practice']:has([value=maya])", ("Person", "maya"));
        Assert.Null(await ClearedAsync(browser, maya));

        var way = await browser.GetAsync("/sign-out");
        Assert.Equal("\"cache\", \"storage\"", await ClearedAsync(browser, way, "form[action='/sign-out']"));
    }

    [Fact]
    public async Task Nothing_asks_to_send_notifications()
    {
        using var browser = practice.App.Visitor();
        foreach (var file in new[] { "app.js", "worker.js" })
        {
            var script = await browser.Http.GetStringAsync($"/assets/{file}");
            Assert.DoesNotContain("Notification", script, StringComparison.Ordinal);
            Assert.DoesNotContain("pushManager", script, StringComparison.Ordinal);
        }
    }

    static Task<string?> ClearedAsync(Visitor browser, Shown page, string form) =>
        ClearedAsync(browser, page.Form(form));

    static async Task<string?> ClearedAsync(Visitor browser, FilledForm form)
    {
        using var answer = await browser.Unled.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.TryGetValues("Clear-Site-Data", out var cleared) ? cleared.Single() : null;
    }

    /// <summary>As the head of a PNG says it.</summary>
    static int WidthOf(ReadOnlySpan<byte> png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[16..]);
}
