using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Messages;

namespace Alongside.Web.Features.Messages;

/// <summary>When and of what somebody wants mail, as they choose it.</summary>
public sealed record WishForm(TimeOnly? From, TimeOnly? Until, bool Together, string?[]? Kinds) : IValidatableObject
{
    static readonly ImmutableDictionary<string, MessageKind> Choices = MailWishes.Optional.ToImmutableDictionary(
        kind => $"{kind}",
        StringComparer.Ordinal
    );

    public MailWishes Read() => new(new(From!.Value, Until!.Value, Together), [.. Given.Select(k => Choices[k])]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From is null)
            yield return new("Choose a time.", ["from"]);
        if (Until is null)
            yield return new("Choose a time.", ["until"]);
        if (From is { } from && Until is { } until && !new MailHours(from, until).AreLongEnough)
            yield return new("Choose a time at least an hour after the first.", ["until"]);
        if (!Given.All(Choices.ContainsKey))
            yield return new("Choose from the list.", ["kinds"]);
    }

    /// <summary>Something that was sent empty is no kind either.</summary>
    IEnumerable<string> Given => (Kinds ?? []).Select(kind => kind ?? "");
}
