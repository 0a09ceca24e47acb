using System.Runtime.CompilerServices;
using Alongside.Web.Tests.Docs;
using Alongside.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>
/// The pictures of the documents. ALONGSIDE_WRITE_DOCS=1 takes them anew; otherwise it is seen that they are there and not too large.
/// </summary>
public sealed class Pictures(Chromium chromium, TalkApp talk) : IClassFixture<TalkApp>
{
    const int LargestMail = 60_000;
    const int LargestPage = 250_000;

    static readonly bool Takes = Environment.GetEnvironmentVariable("ALONGSIDE_WRITE_DOCS") is "1";

    /// <summary>As a mail program shows it: who, to whom, what about, and the text.</summary>
    const string Mail = """
        ([mail, from, calendar]) => {
          document.body.style.cssText = 'margin:0;font:16px/1.5 system-ui,sans-serif;color:#202124';
          const sheet = document.createElement('article');
          sheet.style.cssText = 'background:#fff;border:1px solid #dadce0;padding:24px;width:640px;overflow-wrap:anywhere';
          const add = (words, style) => {
            const line = document.createElement('div');
            line.textContent = words;
            line.style.cssText = style;
            sheet.append(line);
          };
          add(mail.subject, 'font-size:22px;margin-bottom:8px');
          add('Alongside <' + from + '>', 'font-weight:600');
          add('to ' + mail.to, 'color:#5f6368;border-bottom:1px solid #dadce0;padding-bottom:12px;margin-bottom:16px');
          add(mail.text, 'white-space:pre-line');
          if (calendar) add('invite.ics', 'display:inline-block;margin-top:16px;border:1px solid #dadce0;border-radius:16px;padding:4px 14px');
          document.body.replaceChildren(sheet);
        }
        """;

    /// <summary>Two windows side by side, on a quiet ground.</summary>
    const string SideBySide = """
        pictures => {
          const ground = document.createElement('article');
          ground.style.cssText = 'padding:28px;background:#E3EEEA;display:flex;gap:28px;align-items:flex-start;width:max-content';
          document.body.style.margin = '0';
          document.body.replaceChildren(ground);
          ground.replaceChildren(...pictures.map(data => {
            const picture = new Image();
            picture.src = 'data:image/png;base64,' + data;
            picture.style.cssText = 'display:block;border-radius:12px;box-shadow:0 6px 24px rgb(30 42 43 / .18)';
            return picture;
          }));
        }
        """;

    [Fact]
    public async Task Each_kind_of_message_has_a_picture_of_its_mail()
    {
        if (Takes)
        {
            await using var window = await chromium.OpenAsync(talk.App, new Look(736));
            foreach (var (kind, letter) in SampleLetters.All)
            {
                await window.Page.GotoAsync("about:blank");
                var mail = new Dictionary<string, string>
                {
                    ["subject"] = letter.Subject,
                    ["to"] = letter.To,
                    ["text"] = letter.Text,
                };
                await window.Page.EvaluateAsync(Mail, new object[] { mail, letter.From, letter.Invite is not null });
                await ShootAsync(window.Page, $"messages/{SampleLetters.NameOf(kind)}.png");
            }
        }
        foreach (var (kind, _) in SampleLetters.All)
            Assert.InRange(new FileInfo(PathOf($"messages/{SampleLetters.NameOf(kind)}.png")).Length, 1, LargestMail);
    }

    [Fact]
    public async Task The_talk_is_shown_live_at_two_screens_and_at_one_between_them()
    {
        if (Takes)
        {
            await using var two = await Meeting.StartAsync(chromium, talk.App, new Look(900));
            await two.Sam.Page.SetViewportSizeAsync(390, 900);
            await two.GoToAsync(2);
            await Meeting.SendAsync(two.Sam.Page, "answer", ("words", "The builder has it before the next day ends."));
            await two.GoToAsync(3);
            await Meeting.SendAsync(two.Sam.Page, "need", ("words", "A price list that I can open myself."));
            await Meeting.ShowsAsync(two.Maya.Page, "A price list that I can open myself.");
            await two.Sam.Page.WaitForTimeoutAsync(5_000); // a sign of writing goes out every four seconds at most
            await two
                .Sam.Page.Locator("form[action*='handler=need'] [name=words]")
                .PressSequentiallyAsync("A quiet hour");
            await Assertions
                .Expect(two.Maya.Page.Locator("[data-live-says]"))
                .ToHaveTextAsync("Sam is writing…", new() { Timeout = 15_000 });
            var both = new[] { await ScreenAsync(two.Maya.Page), await ScreenAsync(two.Sam.Page) };
            await two.Maya.Page.GotoAsync(two.Plan.To("worksheet/one-screen/3"));
            var one = await two.Maya.Page.ScreenshotAsync();
            await File.WriteAllBytesAsync(PathOf("meeting-one-screen.png"), one);
            await using var paper = await chromium.OpenAsync(talk.App, new Look(1400));
            await paper.Page.EvaluateAsync(SideBySide, both);
            await ShootAsync(paper.Page, "meeting-live.png");
        }
        foreach (var name in new[] { "meeting-live.png", "meeting-one-screen.png" })
            Assert.InRange(new FileInfo(PathOf(name)).Length, 1, LargestPage);
    }

    [Fact]
    public async Task Setting_a_firm_up_is_shown_from_the_code_to_the_last_press()
    {
        if (Takes)
        {
            await using var app = await chromium.StartAsync(practice: false);
            await using var owner = await chromium.OpenAsync(app, new Look(620));
            var page = owner.Page;
            var code = await app.SetUpCodeAsync();
            await page.GotoAsync("/set-up");
            await page.FillAsync("[name=code]", code!);
            await page.FillAsync("[name=name]", "Penhallow Joinery");
            await page.FillAsync("[name=word]", "joinery");
            await page.FillAsync("[name=person]", "Hannah Teague");
            await page.FillAsync("[name=email]", "hannah@penhallow.example");
            var first = await ScreenAsync(page);
            await page.ClickAsync("main button.primary");
            await page.FillAsync(
                "[name=lines]",
                "Maya Lindqvist, maya@penhallow.example\nRos Adeyemi, ros@penhallow.example"
            );
            await page.ClickAsync("main button.primary");
            await page.FillAsync("[name=helpline]", "01632 960123");
            await page.ClickAsync("main button.primary");
            await page.FillAsync("[name=person]", "Ros Adeyemi");
            await page.ClickAsync("main button.primary");
            await page.ArriveAsync("**/set-up/open");
            await using var paper = await chromium.OpenAsync(app, new Look(1400));
            await paper.Page.EvaluateAsync(SideBySide, new[] { first, await ScreenAsync(page) });
            await ShootAsync(paper.Page, "set-up.png");
        }
        Assert.InRange(new FileInfo(PathOf("set-up.png")).Length, 1, LargestPage);
    }

    [Fact]
    public async Task Sam_s_own_page_is_the_first_thing_that_the_read_me_shows()
    {
        if (Takes)
        {
            await using var sam = await chromium.OpenAsync("sam");
            await sam.Page.SetViewportSizeAsync(1280, 1120);
            await sam.Page.GotoAsync("/penhallow/my-plan");
            await sam.Page.EvaluateAsync("() => document.fonts.ready.then(() => undefined)");
            await sam.Page.ScreenshotAsync(new() { Path = PathOf("picture.png") });
        }
        Assert.InRange(new FileInfo(PathOf("picture.png")).Length, 1, LargestPage);
    }

    static async Task<string> ScreenAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.fonts.ready.then(() => undefined)");
        return Convert.ToBase64String(await page.ScreenshotAsync());
    }

    static Task ShootAsync(IPage page, string name) =>
        page.Locator("article").ScreenshotAsync(new() { Path = PathOf(name) });

    static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../docs", name));
}
