using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.People;

namespace Alongside.Web.Features.Practice;

/// <summary>The people of the practice firm, read the way any firm’s are: the same ids, words and days in every seeding.</summary>
public static class PracticePeople
{
    /// <summary>The day on which a practice firm begins, a Tuesday.</summary>
    public static readonly DateOnly FirstDay = new(2026, 11, 10);

    public const string Maya = "maya@penhallow.example";
    public const string Sam = "sam@penhallow.example";
    public const string Ros = "ros@penhallow.example";
    public const string Administrator = "admin@penhallow.example";

    /// <summary>How they join a firm that has nobody yet.</summary>
    public static PeoplePlan Plan { get; } = Read();

    public static ImmutableArray<PersonNow> All => Plan.Apply([]);

    /// <summary>The id of a person by their e-mail address, or by name when they have none.</summary>
    public static PersonId IdOf(string person) => new(PracticeIds.Of(person));

    static PeoplePlan Read()
    {
        using var file = typeof(PracticePeople).Assembly.GetManifestResourceStream("penhallow-people.csv")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var rows = PeopleFile.Read(bytes.ToArray());
        return PeoplePlan.Make(rows, [], FirstDay, row => IdOf(row.Email == "" ? row.Name : row.Email));
    }
}
