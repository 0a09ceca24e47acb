using Alongside.Domain.Basics;

namespace Alongside.Domain.Access;

/// <summary>Who sees what of a record: decided here and nowhere else.</summary>
public static class Sight
{
    /// <summary>
    /// What the reader is to the record. The manager must lead the employee today, and the employee sees nothing of a record
    /// that so far only its writer knows of. <see cref="Part.None"/> means a stranger: the record does not exist for them.
    /// </summary>
    public static Part PartOf(Reader reader, RecordHeader header, Summary summary) =>
        (reader, header) switch
        {
            _ when reader.Person == header.Employee => summary.ShownToEmployee ? Part.Employee : Part.None,
            _ when reader.Person == header.Manager && reader.Leads.Contains(header.Employee) => Part.Manager,
            _ when reader.IsHr && summary.ShownToEmployee => Part.Hr,
            _ => Part.None,
        };

    /// <summary>Whether this reader may read what lies in a compartment of the record.</summary>
    /// <param name="opened">HR stated a reason for this record, today.</param>
    public static bool Sees(Reader reader, RecordHeader header, Part part, Compartment place, bool opened) =>
        place.Audience switch
        {
            Audience.OnlyAuthor or Audience.OpensTogether => part != Part.None && place.Keeper == reader.Person,
            Audience.Shared => part switch
            {
                Part.Employee => true,
                Part.Manager => place.Keeper == reader.Person,
                Part.Hr => opened,
                _ => false,
            },
            Audience.WithHr => part != Part.None && (place.Keeper == reader.Person || reader.IsHr),
            Audience.HrWorking => part == Part.Hr,
            Audience.Health => part == Part.Employee,
            Audience.Formal => part is Part.Employee or Part.Hr,
            _ => false,
        };
}
