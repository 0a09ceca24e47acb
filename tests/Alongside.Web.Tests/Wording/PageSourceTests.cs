using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Wording;

/// <summary>What every page's source keeps to: words are marked, nothing is inline, pictures exist.</summary>
public sealed class PageSourceTests
{
    static readonly string[] HeardAttributes = ["aria-label", "alt", "title", "placeholder", "aria-description"];
    static readonly string[] InWords =
    [
        "a",
        "abbr",
        "b",
        "br",
        "cite",
        "em",
        "i",
        "kbd",
        "q",
        "span",
        "strong",
        "time",
    ];

    public static TheoryData<string> Pages => [.. Sources.Pages.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_word_of_a_page_is_marked_for_translation(string name) => Held.None(Unmarked(Page(name)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Marked_words_hold_plain_markup_and_filled_holes_only(string name) => Held.None(Unsayable(Page(name)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_in_a_page_is_inline(string name) => Held.None(Inline(Page(name)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_icon_of_a_page_is_in_the_sprite(string name)
    {
        var sprite = Sources.Text("src/Alongside.Web/Assets/icons.svg");

        var missing =
            from icon in Page(name).Elements
            where icon.Name == "icon" && !icon.Attributes["name"].Contains(RazorMarkup.Expression)
            where !sprite.Contains($"id=\"i-{icon.Attributes["name"]}\"")
            select icon.Attributes["name"];

        Held.None(missing);
    }

    [Theory]
    [InlineData("<p>Bare words</p>", true)]
    [InlineData("<p say>Marked words, <b>bold</b> too</p>", false)]
    [InlineData("<p>@Model.Name</p> @* a comment *@", false)]
    [InlineData("@if (Model.Late)\n{\n  <p>Bare</p>\n}\nelse\n{\n  <p say>Not</p>\n}", true)]
    [InlineData("@foreach (var x in Model.All)\n{\n  var y = x < 3 ? \"a\" : \"b\";\n  <li say>Fine</li>\n}", false)]
    [InlineData("@{\n  // a \"remark\n  var y = (x) < 3;\n  <p>Bare</p>\n}", true)]
    [InlineData("<nav aria-label=\"Main\"></nav>", true)]
    [InlineData("<nav say=\"aria-label\" aria-label=\"Main\"></nav>", false)]
    [InlineData("@section Both { <audience>{who} can read this.</audience> }", false)]
    [InlineData("@section Both { <p>Bare</p> }", true)]
    public void Bare_words_are_found(string source, bool found)
    {
        Assert.Equal(found, Unmarked(RazorPage.Parse("example", source)).Any());
    }

    [Theory]
    [InlineData("<p say>You meet @Model.Name.</p>", true)]
    [InlineData("<p say>You meet {name}.</p>", true)]
    [InlineData("<p say say-name=\"Model.Name\">You meet {name}.</p>", false)]
    [InlineData("<p say>A <icon name=\"x\" /> picture</p>", true)]
    public void Words_that_cannot_be_translated_are_found(string source, bool found)
    {
        Assert.Equal(found, Unsayable(RazorPage.Parse("example", source)).Any());
    }

    [Theory]
    [InlineData("<p style=\"color:red\"></p>")]
    [InlineData("<button onclick=\"go()\"></button>")]
    [InlineData("<script>go()</script>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<a href=\"javascript:go()\"></a>")]
    public void Inline_code_and_styles_are_found(string source)
    {
        Assert.NotEmpty(Inline(RazorPage.Parse("example", source)));
    }

    static RazorPage Page(string name) => Sources.Pages.Single(p => p.Name == name);

    static IEnumerable<string> Unmarked(RazorPage page)
    {
        var bare =
            from text in page.Texts
            where text.Text.Replace("Alongside", "").Any(char.IsLetter) && !text.Around.Any(Said.IsWorded)
            select text.Text.Trim();
        var heard =
            from element in page.Elements
            from name in HeardAttributes
            let words = element.Attributes.GetValueOrDefault(name, "")
            where words.Any(char.IsLetter) && !element.Attributes.GetValueOrDefault("say", "").Split(' ').Contains(name)
            select $"{name}=\"{words}\"";
        return bare.Concat(heard);
    }

    static IEnumerable<string> Unsayable(RazorPage page) =>
        from element in page.Elements
        where element.Attributes.ContainsKey("say") || element.Name == "audience"
        let holes = Regex.Matches(string.Concat(Said.InElement(element)), @"\{(?<hole>[\w-]+)\}")
        let unfilled = holes.Select(h => h.Groups["hole"].Value).Where(h => !IsFilled(element, h))
        let odd = Said.IsWorded(element)
            ? element.Within.Where(n => n.IsText ? n.Text.Contains(RazorMarkup.Expression) : !InWords.Contains(n.Name))
            : []
        where unfilled.Any() || odd.Any()
        select element.Inner;

    static bool IsFilled(PageNode element, string hole) =>
        element.Attributes.ContainsKey($"say-{hole}") || (element.Name == "audience" && hole is "who" or "whom");

    static IEnumerable<string> Inline(RazorPage page) =>
        from element in page.Elements
        where
            element.Name is "style" or "base"
            || (element.Name == "script" && (!element.Attributes.ContainsKey("src") || element.Inner.Length > 0))
            || element.Attributes.Any(a =>
                a.Key is "style" || a.Key.StartsWith("on", StringComparison.OrdinalIgnoreCase) && a.Key != "on"
            )
            || element.Attributes.Values.Any(v => v.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        select element.Name;
}
