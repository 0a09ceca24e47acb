using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Ui;

namespace Alongside.Web.Commands;

/// <summary>What a file of people would do, or what is wrong with it, in lines for a console.</summary>
sealed class ImportReport(TextWriter console)
{
    static readonly Words Words = Words.English;

    public void Write(PeoplePlan plan)
    {
        foreach (var error in plan.Errors)
            Line(0, $"{Place(error)}{Words.Plain(error.Why.Says)}");
        foreach (var kind in plan.Changes.GroupBy(c => c.Kind).OrderBy(k => k.Key))
        {
            Line(0, ChangeLines.Heading(kind.Key, kind.Count()));
            foreach (var change in kind)
                Write(change);
        }
        foreach (var note in plan.Notes)
            Line(0, note);
        if (plan.Stands)
            Line(0, Sentence.Count(plan.Unchanged, "One row changes nothing.", "{count} rows change nothing."));
    }

    void Write(PersonChange change)
    {
        Line(1, $"row {change.Row}  {change.After.Name}");
        foreach (var line in ChangeLines.Of(change, Words).Concat(change.Causes))
            Line(2, line);
    }

    void Line(int depth, Sentence sentence) => Line(depth, Words.Plain(sentence));

    /// <summary>Nothing in a file may move a console's cursor.</summary>
    void Line(int depth, string text) =>
        console.WriteLine(new string(' ', 2 * depth) + string.Concat(text.Select(c => char.IsControl(c) ? '·' : c)));

    static string Place(RowError error) =>
        error switch
        {
            { Row: 0 } => "",
            { Column: "" } => $"row {error.Row}: ",
            _ => $"row {error.Row}, {error.Column}: ",
        };
}
