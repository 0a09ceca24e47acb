using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>What the firm has about a person today.</summary>
/// <param name="Email">"" when there is none.</param>
/// <param name="Manager">Null at the top of the firm.</param>
/// <param name="End">The last day at the firm, once it is known.</param>
public sealed record PersonNow(
    PersonId Id,
    string Name,
    string Email,
    string JobTitle,
    PersonId? Manager,
    string Team,
    string Location,
    DateOnly? Start,
    DateOnly? End
)
{
    public static PersonNow New(PersonId id) => new(id, "", "", "", Manager: null, "", "", Start: null, End: null);

    public bool HasLeft(DateOnly today) => End < today;
}
