using Alongside.Domain.Basics;

namespace Alongside.Domain.Access;

/// <summary>
/// Where a fact is kept: its audience and its keeper. The keeper is the writer for own, sealed and HR-bound words, the manager of
/// that day for shared ones (so that a later manager inherits nothing by accident), and nobody where HR as a body reads. In a
/// talk between one person and HR, what HR writes is kept with that person; and so is that HR opened a record.
/// </summary>
public readonly record struct Compartment(Audience Audience, PersonId Keeper) : IComparable<Compartment>
{
    public static Compartment Of(Happening happening, RecordHeader header)
    {
        var fact = FactCatalog.Describe(happening.Fact);
        return new(
            fact.Audience,
            fact.KeptWithEmployee ? header.Employee : Keep(fact.Audience, Writer(happening), header)
        );
    }

    /// <summary>What the calendar does by itself it does in somebody's place: the voice names them.</summary>
    static PersonId Writer(Happening happening) => happening.Hand == PersonId.Nobody ? happening.Voice : happening.Hand;

    static PersonId Keep(Audience audience, PersonId writer, RecordHeader header) =>
        audience switch
        {
            Audience.WithHr when header.Manager == PersonId.Nobody => header.Employee,
            Audience.OnlyAuthor or Audience.WithHr => writer,
            Audience.OpensTogether or Audience.Shared => header.Manager,
            _ => PersonId.Nobody,
        };

    public int CompareTo(Compartment other) => (Audience, Keeper.Value).CompareTo((other.Audience, other.Keeper.Value));
}
