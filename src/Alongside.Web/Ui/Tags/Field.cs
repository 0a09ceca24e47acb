using System.Collections.Immutable;
using Alongside.Domain.Coaching;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// One question with one control. Types: text, email, tel, number, time, date, code, password, lines (several lines of text) and
/// select (with choices inside). Further attributes go to the control. What was posted is kept as it was typed.
/// </summary>
public class Field(Words words) : Asked(words)
{
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    /// <summary>
    /// What is written here (concern, question, support), where the coach reads along; null where it does not, as on a screen that
    /// two people look at.
    /// </summary>
    public string? Coach { get; set; }

    /// <summary>The type of the input that can show this value.</summary>
    protected virtual string TypeFor(string value) => Type;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // what is secret is never sent back
        var value = Type == "password" ? "" : FormState.Posted(View, context, Name)?.ToString() ?? Value ?? "";
        ChoiceSet.Into(context, new ChoiceSet(Name, [value], ChoiceLook.Option));
        var control = Control(value, Type == "select" ? await output.GetChildContentAsync() : null);
        foreach (var more in output.Attributes)
            control.With(more.Name, $"{more.Value}");
        output.Attributes.Clear();

        Begin(context, output, "div");
        Compare(context, value, Value);
        control
            .With("id", Id)
            .With("name", Name)
            .With("aria-describedby", DescribedBy)
            .With("aria-invalid", Wrong is null ? null : "true");
        output.Content.SetHtmlContent(LabelLine());
        foreach (var part in new[] { HintLine, NowLine, WrongLine, control })
            output.Content.AppendHtml(part);
        if (!string.IsNullOrEmpty(Coach))
            Coached(context, output, value);
    }

    void Coached(TagHelperContext context, TagHelperOutput output, string value)
    {
        var field = Names.Field(Coach!) ?? throw new InvalidOperationException($"The coach knows no field “{Coach}”.");
        var frame = Frame.Of(View.HttpContext)!;
        var notes = new CoachNotes(Words, frame);
        var isRead = ReadFirst.IsAsked(View.HttpContext.Request) && FormState.Posted(View, context, Name) is not null;
        ImmutableArray<Finding>? read = isRead ? Domain.Coaching.Coach.Read(field, value, frame.Coach) : null;
        ReadFirst.Note(context);
        output.Content.AppendHtml(notes.Region(field, value, read));
        if (FormState.Of(View).SayCoached(Id, read))
            output.Content.AppendHtml(notes.Template());
    }

    Element Control(string value, IHtmlContent? choices) =>
        Type switch
        {
            // browsers drop a line break right after the tag, so one is given up for those that were typed
            "lines" => Markup.Element("textarea", null, new HtmlString("\n"), Markup.Text(value)),
            "select" => Markup.Element("select", null, choices),
            "code" => Markup
                .Input("text", Name, value)
                .With("class", "code")
                .With("inputmode", "numeric")
                .With("autocomplete", "one-time-code"),
            _ => Markup.Input(TypeFor(value), Name, value),
        };

    Element LabelLine()
    {
        var label = Markup.Element("label", Unseen ? "vh" : null, LabelWords).With("for", Id);
        return Heading ? Markup.Element("h1", null, label) : label;
    }
}
