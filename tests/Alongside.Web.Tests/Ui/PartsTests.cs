using Alongside.Domain.Basics;
using Alongside.Web.Ui;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Tests.Ui;

public sealed class PartsTests
{
    static readonly Face Maya = Person(1, "Maya Lindqvist", Relation.Manager);
    static readonly Face Sam = Person(2, "Sam Okafor", Relation.Employee);
    static readonly Face Ros = Person(3, "Ros Adeyemi", Relation.Hr);

    readonly Rendered page = new();

    public PartsTests() => new Frame("Penhallow Joinery", "penhallow", Maya, []).Around(page.View.HttpContext);

    [Fact]
    public async Task Words_of_a_page_are_filled_and_encoded()
    {
        var say = new Say(Words.English, Rendered.Encoder) { Values = { ["name"] = "Sam & Co" } };

        var html = await page.Html(say, "p", () => Task.FromResult("You meet\n    <b>{name}</b>."), ("say", ""));

        Assert.Equal("<p>You meet <b>Sam &amp; Co</b>.</p>", html);
    }

    [Fact]
    public async Task Words_of_an_attribute_are_filled_and_the_content_is_left_alone()
    {
        var say = new Say(Words.English, Rendered.Encoder) { Values = { ["name"] = "\"Sam\"" } };

        var html = await page.Html(say, "nav", null, ("say", "aria-label"), ("aria-label", "Plan of {name}"));

        Assert.Equal("<nav aria-label=\"Plan of &quot;Sam&quot;\"></nav>", html);
    }

    [Fact]
    public async Task An_audience_line_names_everybody_who_can_read()
    {
        Assert.Equal("Only you can read this.", await Line(with: null));
        Assert.Equal("You and Sam can read this.", await Line(Sam));
        Assert.Equal("You, Sam and Ros can read this.", await Line(Sam, hr: Ros));
        Assert.Equal("You and Sam open this together, after step 2.", await Line(Sam, opens: "after step 2"));
    }

    [Fact]
    public async Task An_audience_line_shows_one_monogram_for_each_who_can_read()
    {
        var line = new AudienceLine(Words.English, Rendered.Assets)
        {
            View = page.View,
            With = Sam,
            Hr = Ros,
        };

        var body = await page.Element(line);

        Assert.Equal(["ML", "SO", "RA"], body.QuerySelectorAll(".av").Select(a => a.TextContent));
    }

    [Fact]
    public void A_monogram_counts_letters_as_the_eye_does()
    {
        Assert.Equal("ML", Maya.Initials);
        Assert.Equal("É", Person(4, "élodie").Initials);
        Assert.Equal("AC", Person(4, "Ada van der Cruz").Initials);
        Assert.Equal("", Person(4, " ").Initials);
    }

    [Fact]
    public void A_relation_chooses_the_colour_and_without_one_the_person_does()
    {
        Assert.Equal(("pine", "sky", "amber"), (Maya.Tone, Sam.Tone, Ros.Tone));
        Assert.Equal(Person(5, "Tom Beckett").Tone, Person(5, "T. Beckett").Tone);
        Assert.DoesNotContain(Person(5, "Tom Beckett").Tone, new[] { "pine", "sky", "amber", "plum" });
    }

    [Fact]
    public async Task A_status_is_a_shape_and_a_word()
    {
        var body = await page.Element(
            new Status(Rendered.Assets) { Is = Standing.Late },
            () => Task.FromResult("4 days late")
        );

        Assert.EndsWith("#i-clock", body.QuerySelector("use")!.GetAttribute("href"));
        Assert.Equal("4 days late", body.TextContent);
    }

    [Fact]
    public async Task A_promise_without_actions_has_no_empty_row_for_them()
    {
        var row = new PromiseRow(Words.English, Rendered.Assets)
        {
            What = "Open <the> price list",
            Is = Standing.Good,
            Says = Sentence.Say("Kept"),
        };

        var body = await page.Element(row);

        Assert.Equal("Open <the> price list", body.QuerySelector(".t")!.TextContent);
        Assert.Null(body.QuerySelector(".act"));
    }

    [Fact]
    public async Task Own_words_stand_in_a_box_that_names_their_reader_and_closes_without_script()
    {
        var body = await page.Element(new OnlyYou(Words.English, Rendered.Assets) { View = page.View });

        Assert.Equal("Only you can see this, Maya", body.QuerySelector("details > summary")!.TextContent);
        Assert.True(body.QuerySelector("button[data-close-notes]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task Steps_say_where_one_is_and_what_is_done()
    {
        var steps = new Steps(Words.English, Rendered.Assets) { Label = "Steps in this meeting" };

        var body = await page.Element(
            steps,
            async () =>
                await Step("One", Progress.Done) + await Step("Two", Progress.Now) + await Step("Three", Progress.Ahead)
        );

        Assert.Equal("Step 2 of 3: Two", body.QuerySelector("summary")!.TextContent.Trim());
        Assert.Equal("Two", body.QuerySelector("[aria-current=step]")!.TextContent);
        Assert.Equal("One (done)", body.QuerySelector("li.done")!.TextContent);
    }

    [Fact]
    public async Task A_cadence_is_a_sentence_to_the_ear()
    {
        var body = await page.Element(new Cadence(Words.English) { Weeks = [true, false, true, false] });

        Assert.Equal(
            "Talked in 2 of the last 4 weeks, most recently 2 weeks ago",
            body.QuerySelector("[role=img]")!.GetAttribute("aria-label")
        );
    }

    [Fact]
    public void An_asset_s_address_changes_with_its_content_and_knows_no_firm()
    {
        Assert.Matches("^/assets/app\\.css\\?v=[0-9a-f]{12}$", Rendered.Assets["app.css"]);
        Assert.NotEqual(Rendered.Assets["app.css"][^12..], Rendered.Assets["app.js"][^12..]);
        Assert.Throws<FileNotFoundException>(() => Rendered.Assets["none.css"]);
    }

    async Task<string> Line(Face? with, Face? hr = null, string? opens = null)
    {
        var line = new AudienceLine(Words.English, Rendered.Assets)
        {
            View = page.View,
            With = with,
            Hr = hr,
            Opens = opens,
        };
        return (await page.Element(line)).QuerySelector("p > span:last-child")!.TextContent;
    }

    Task<string> Step(string words, Progress progress) =>
        page.Html(new Step { Href = $"?{words}", Is = progress }, children: () => Task.FromResult(words));

    static Face Person(int number, string name, Relation relation = Relation.None) =>
        new(new PersonId(new Guid($"019a0000-0000-7000-8000-00000000000{number}")), name, relation);
}
