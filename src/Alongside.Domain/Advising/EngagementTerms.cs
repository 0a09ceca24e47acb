using Alongside.Domain.Basics;

namespace Alongside.Domain.Advising;

/// <summary>One engagement of an outside adviser by a firm.</summary>
public readonly record struct EngagementId(Guid Value) : ITypedId<EngagementId>
{
    public static EngagementId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out EngagementId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// What a firm asks an outside adviser for, with whom, and from which day to which. In these days the adviser reads as HR does, by
/// name, of the people whom <see cref="Reach"/> holds and of nobody else.
/// </summary>
/// <param name="Scope">In the firm's own words; both sides read it, and it opens nothing by itself.</param>
/// <param name="LastDay">The last day on which the adviser finds the firm.</param>
public sealed record EngagementTerms(string Scope, Reach Reach, DateOnly From, DateOnly LastDay)
{
    /// <summary>In days. Who is to stay longer is asked again, so that nobody reads on because they were forgotten.</summary>
    public const int Longest = 366;

    public int Days => LastDay.DayNumber - From.DayNumber + 1;

    /// <summary>Why a firm cannot ask for this today; null when it can.</summary>
    public Refusal? RefusedOn(DateOnly today) =>
        this switch
        {
            _ when From < today => EngagementRefusals.BeginsInThePast,
            { Days: < 1 } => EngagementRefusals.EndsBeforeItBegins,
            { Days: > Longest } => EngagementRefusals.TooLong,
            _ => null,
        };
}
