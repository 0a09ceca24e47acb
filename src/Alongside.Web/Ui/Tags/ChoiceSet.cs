using System.Collections.Immutable;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

enum ChoiceLook
{
    Radio,
    Checkbox,
    Option,
}

/// <summary>What a choice needs of the question around it.</summary>
sealed record ChoiceSet(string Name, ImmutableArray<string?> Taken, ChoiceLook Look)
{
    int placed;

    /// <summary>The id of the first choice, where the summary of mistakes leads.</summary>
    public string Id { get; init; } = "";

    public string NextId() => ++placed == 1 ? Id : $"{Id}-{placed}";

    public static void Into(TagHelperContext context, ChoiceSet set) => context.Items[typeof(ChoiceSet)] = set;

    public static ChoiceSet Of(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(ChoiceSet), out var set)
            ? (ChoiceSet)set
            : throw new InvalidOperationException("A choice stands inside <choices> or a select.");
}
