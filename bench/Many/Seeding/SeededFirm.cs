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
    public const int People = 1000;
    const int HrPeople = 5;
    const int MembersOfCrew = 11;

    public string Slug => SlugOf(Number);

    /// <summary>From 1.</summary>
    public static string SlugOf(int number) => $"firm-{number}";

    public static SeededFirm New(int number)
    {
        var crews = (People - HrPeople - 1) / (MembersOfCrew + 1);
        return new(
            number,
            FirmId.Of(Guid.CreateVersion7()),
            Some(HrPeople + (People - HrPeople - 1) % (MembersOfCrew + 1)),
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
