using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui;

/// <summary>
/// "Read my words first": without script, the way to the coach. The button posts the form, saves nothing, and shows the page again
/// with what was typed and what the coach says beside it.
/// </summary>
public static class ReadFirst
{
    public const string Name = "readFirst";

    static readonly object Key = new();

    /// <summary>Whether this post asks to be read only.</summary>
    public static bool IsAsked(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form.ContainsKey(Name);

    /// <summary>Opens a form; a field in it that the coach reads says so by <see cref="Note"/>.</summary>
    public static void Begin(TagHelperContext form) => form.Items[Key] = new Coached();

    public static void Note(TagHelperContext field)
    {
        if (field.Items.TryGetValue(Key, out var form))
            ((Coached)form).Any = true;
    }

    public static bool IsNoted(TagHelperContext form) => ((Coached)form.Items[Key]).Any;

    /// <summary>Last in its form, because pressing Enter in a line of text presses the first button; the styles hide it where script runs.</summary>
    public static Element Button(Words words) =>
        Markup.Element(
            "div",
            "row read-first",
            Markup
                .Element("button", "link", words.Html("Read my words first", []))
                .With("name", Name)
                .With("value", "yes")
                .When(true, "formnovalidate"),
            Markup.Element("span", "small quiet", words.Html("Nothing is saved by this.", []))
        );

    sealed class Coached
    {
        public bool Any { get; set; }
    }
}
