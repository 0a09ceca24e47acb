using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Access;

/// <summary>
/// What one reader sees of one record: decided here and nowhere else, before any page, mail, export or search is made.
/// </summary>
/// <param name="Part">What the reader is to the record; <see cref="Part.None"/> is a stranger, for whom it does not exist.</param>
/// <param name="Whole">Audiences of which the reader sees every sheet.</param>
/// <param name="Own">Audiences of which the reader sees the sheets that they keep themself.</param>
public sealed record Sight(Part Part, ImmutableArray<Audience> Whole, ImmutableArray<Audience> Own)
{
    static readonly Sight Stranger = new(Part.None, [], []);

    /// <summary>
    /// The manager must lead the employee today, and neither the employee nor HR sees a record that so far only its writer
    /// knows of. HR reads what both share only after stating a reason for this record, today. Who leads the employee is the other
    /// side, and never HR to them. Records of whom an adviser does not help with are not found, before it comes to this.
    /// </summary>
    public static Sight Of(Reader reader, RecordHeader header, bool shownToEmployee, bool opened) =>
        PartOf(reader, header, shownToEmployee) switch
        {
            Part.Employee => new(
                Part.Employee,
                [Audience.Shared, Audience.Health, Audience.Formal],
                [Audience.OnlyAuthor, Audience.WithHr]
            ),
            Part.Manager => new(
                Part.Manager,
                [],
                [Audience.OnlyAuthor, Audience.OpensTogether, Audience.Shared, Audience.WithHr]
            ),
            Part.Hr when opened => new(
                Part.Hr,
                [Audience.Shared, Audience.WithHr, Audience.HrWorking, Audience.Formal],
                [Audience.OnlyAuthor]
            ),
            Part.Hr => new(Part.Hr, [Audience.WithHr, Audience.HrWorking], [Audience.OnlyAuthor]),
            _ => Stranger,
        };

    public bool Sees(Compartment place, PersonId reader) =>
        Whole.Contains(place.Audience) || (Own.Contains(place.Audience) && place.Keeper == reader);

    /// <summary>The same sight of these audiences alone.</summary>
    public Sight Within(params ImmutableArray<Audience> audiences) =>
        this with
        {
            Whole = [.. Whole.Intersect(audiences)],
            Own = [.. Own.Intersect(audiences)],
        };

    /// <summary>The same sight of all other audiences.</summary>
    public Sight Without(Audience audience) => this with { Whole = Whole.Remove(audience), Own = Own.Remove(audience) };

    /// <summary>Whether there is no audience of which the reader sees a sheet.</summary>
    public bool IsBlind => Whole.IsEmpty && Own.IsEmpty;

    static Part PartOf(Reader reader, RecordHeader header, bool shownToEmployee) =>
        reader switch
        {
            _ when reader.Person == header.Employee => shownToEmployee ? Part.Employee : Part.None,
            _ when reader.Person == header.Manager && reader.Leads.Contains(header.Employee) => Part.Manager,
            { IsHr: true } when shownToEmployee && !reader.Leads.Contains(header.Employee) => Part.Hr,
            _ => Part.None,
        };
}
