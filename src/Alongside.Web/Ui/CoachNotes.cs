using System.Collections.Immutable;
using Alongside.Domain.Coaching;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>
/// What the coach says beside a field: the words in a short excerpt, why, and another way to say it. The same notes stand empty in
/// a template, for the script to fill while somebody writes.
/// </summary>
sealed class CoachNotes(Words words, Frame frame)
{
    /// <summary>Letters of the text before and after the words pointed at.</summary>
    const int Around = 28;

    /// <summary>The place beside a field in which notes appear, read out politely when they do.</summary>
    /// <param name="read">What the coach found; null where it was not asked.</param>
    public Element Region(WritingField field, string text, ImmutableArray<Finding>? read)
    {
        var region = Markup.Element("div", "coach").With("data-coach", field.Name()).With("aria-live", "polite");
        if (read is [])
            region.Around(Markup.Element("p", "hint", words.Html("Nothing stands out here.", [])));
        else if (read is { } findings)
        {
            region.Around(OnlyWriter());
            region.Around(Markup.Element("ul", "coach-notes", [.. findings.Select(f => Note(text, f))]));
        }
        return region;
    }

    /// <summary>Once on a page: everything that the script says, in the language of the page.</summary>
    public Element Template() =>
        Markup
            .Element("template", null, Empty(health: false), Empty(health: true), Undo(), OnlyWriter())
            .With("data-coach-at", frame.To("api/v1/coach"));

    Element Note(string text, Finding finding) =>
        NoteOf(
            finding.Category is Category.HealthOrProtected,
            finding.Severity is Severity.Hint,
            Excerpt(text, finding),
            words.Of(finding.Why),
            finding.Rewrite is { } rewrite ? words.Of(rewrite) : null
        );

    Element Empty(bool health)
    {
        var said = new HtmlContentBuilder()
            .AppendHtml(Slot("span", "before"))
            .AppendHtml(Slot("u", "words"))
            .AppendHtml(Slot("span", "after"));
        var note = NoteOf(health, hint: true, said, Slot("span", "why"), Slot("span", "rewrite"));
        note.Around(
            Markup.Element(
                "p",
                "row coach-does",
                Does("use", words.Html("Use this wording<span class=\"vh\"> for “{words}”</span>", Named)),
                Does("leave", words.Html("Leave it<span class=\"vh\">: “{words}”</span>", Named))
            )
        );
        return note.With("data-note", health ? "health-or-protected" : "");
    }

    Element NoteOf(bool health, bool hint, IHtmlContent said, IHtmlContent why, IHtmlContent? rewrite) =>
        Markup.Element(
            "li",
            health ? "coach-note health"
                : hint ? "coach-note faint"
                : "coach-note",
            Markup.Element("p", "said", words.Html("<span class=\"vh\">You wrote:</span> {said}", [new("said", said)])),
            Markup.Element("p", "why", why),
            hint ? OnlyAHint() : null,
            health ? Ask()
                : rewrite is null ? null
                : Markup
                    .Element("p", "way", words.Html("Another way: <q>{rewrite}</q>", [new("rewrite", rewrite)]))
                    .With("data-way", "")
        );

    Element OnlyAHint() =>
        Markup.Element("p", "hint", words.Html("Only a hint: this may be fine as it is.", [])).With("data-hint", "");

    /// <summary>Health is nobody's to weigh here, so this says more than a hint.</summary>
    Element Ask() =>
        Markup.Element(
            "p",
            "ask",
            frame.Contact is { } contact
                ? words.Html(
                    "Leave this out, or <a href=\"{href}\">ask {name}</a>.",
                    [new("href", frame.To("ask")), new("name", contact.First)]
                )
                : words.Html("Leave this out, or <a href=\"{href}\">ask a person</a>.", [new("href", frame.To("ask"))])
        );

    Element Undo() =>
        Markup
            .Element(
                "li",
                "coach-note",
                Markup.Element("p", "why", words.Html("It’s in your text now. Fill in the blanks.", [])),
                Markup.Element("p", "row coach-does", Does("undo", words.Html("Put my words back", [])))
            )
            .With("data-note", "undo");

    Element OnlyWriter() =>
        Markup
            .Element("p", "hint coach-only", words.Html("Only you see this. It isn’t kept, and nobody counts it.", []))
            .With("data-only", "");

    static IEnumerable<KeyValuePair<string, object?>> Named => [new("words", Slot("span", "named"))];

    static Element Does(string what, IHtmlContent says) =>
        Markup.Element("button", "link", says).With("type", "button").With("data-does", what);

    static Element Slot(string element, string what) => Markup.Element(element).With("data-slot", what);

    static HtmlContentBuilder Excerpt(string text, Finding finding)
    {
        var (from, to) = (From(text, finding.Start), To(text, finding.End));
        var excerpt = new HtmlContentBuilder();
        excerpt.Append((from > 0 ? "…" : "") + text[from..finding.Start]);
        excerpt.AppendHtml(Markup.Element("u", null, Markup.Text(text[finding.Start..finding.End])));
        excerpt.Append(text[finding.End..to] + (to < text.Length ? "…" : ""));
        return excerpt;
    }

    /// <summary>Cut between words.</summary>
    static int From(string text, int start)
    {
        if (start <= Around)
            return 0;
        var space = text.IndexOf(' ', start - Around, Around);
        return space < 0 ? start : space + 1;
    }

    static int To(string text, int end)
    {
        if (text.Length - end <= Around)
            return text.Length;
        var space = text.LastIndexOf(' ', end + Around, Around);
        return space < 0 ? end : space;
    }
}
