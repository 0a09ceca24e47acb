using Alongside.Domain.Basics;

namespace Alongside.Bench.Many.Driving;

enum Role
{
    Employee,
    Manager,
    Hr,
}

/// <summary>Somebody who is signed in, and what they have to do with.</summary>
/// <param name="Plans">Plans that run: one’s own, or those that one leads.</param>
/// <param name="Asks">Talks with HR that they may write in.</param>
/// <param name="Leads">Whom they lead.</param>
sealed record Person(
    Role Role,
    string Slug,
    FirmId Firm,
    PersonId Id,
    string Secret,
    IReadOnlyList<RecordId> Plans,
    IReadOnlyList<RecordId> Asks,
    IReadOnlyList<PersonId> Leads
)
{
    public string Path(string inFirm) => $"/{Slug}{inFirm}";
}
