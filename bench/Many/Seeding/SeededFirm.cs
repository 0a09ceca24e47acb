using Alongside.Bench.Seeding;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Bench.Many.Seeding;

/// <summary>A firm that is seeded, and who is who in it.</summary>
sealed record SeededFirm(
    int Number,
    FirmId Id,
    IReadOnlyList<PersonId> Hr,
    PersonId Director,
    IReadOnlyList<Crew> Crews
)
{
    const int Thousand = 1000;
    const int HrOfThousand = 5;
    const int MembersOfCrew = 11;
    const int MostCrews = 100;

    /// <summary>Of as many people as its crews and its office have.</summary>
    public int People => Hr.Count + 1 + Heads.Count + Crews.Sum(c => 1 + c.Members.Count);

    /// <summary>Who leads the managers of a hundred crews each; nobody where the director leads them all.</summary>
    public IReadOnlyList<PersonId> Heads { get; } =
        Crews.Count <= MostCrews ? [] : Some(1 + (Crews.Count - 1) / MostCrews);

    /// <summary>Whom the manager of this crew reports to.</summary>
    public PersonId LeadOf(int crew) => Heads.Count == 0 ? Director : Heads[crew / MostCrews];

    public string Slug => SlugOf(Number);

    /// <summary>From 1.</summary>
    public static string SlugOf(int number) => $"firm-{number}";

    public static SeededFirm New(int number, int people)
    {
        var hr = HrOfThousand * people / Thousand;
        var crews = (people - hr - 1) / (MembersOfCrew + 1);
        return new(
            number,
            FirmId.Of(Guid.CreateVersion7()),
            Some(hr + (people - hr - 1) % (MembersOfCrew + 1)),
            Joiners.New(),
            [.. Enumerable.Range(0, crews).Select(_ => new Crew(Joiners.New(), Some(MembersOfCrew)))]
        );
    }

    /// <summary>The firm's chain ends here.</summary>
    public Task KeepHeadAsync(FirmDb db, FirmRow head) =>
        db.Database.ExecuteSqlAsync(
            $"update firm set head_number = {head.HeadNumber}, head_hash = {head.HeadHash} where firm = {Id.Value}"
        );

    static PersonId[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Joiners.New())];
}
