using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;

namespace Alongside.Bench.Seeding;

/// <summary>A manager and the people they lead.</summary>
sealed record Crew(PersonId Manager, IReadOnlyList<PersonId> Members);

/// <summary>People who join the practice firm until it has a thousand, in teams of twelve.</summary>
static class Staff
{
    public const int People = 1000;
    const int MembersOfCrew = 11;

    public static async Task<IReadOnlyList<Crew>> JoinAsync(FirmDb db, Memberships memberships)
    {
        var count = (People - PracticePeople.All.Length) / (MembersOfCrew + 1);
        List<Crew> crews =
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new Crew(
                    Joiners.New(),
                    [.. Enumerable.Range(0, MembersOfCrew).Select(_ => Joiners.New())]
                )),
        ];
        var everybody = crews
            .SelectMany(c => c.Members.Prepend(c.Manager))
            .Select((id, i) => new Joiner(id, i + 1, $"Bench {(i + 1) / (MembersOfCrew + 1)}"))
            .ToList();
        await Joiners.JoinAsync(db, memberships, everybody, crews.SelectMany(Lines));
        return crews;
    }

    static IEnumerable<(PersonId Employee, PersonId Manager)> Lines(Crew crew) =>
        crew
            .Members.Select(member => (member, crew.Manager))
            .Prepend((crew.Manager, PracticePeople.IdOf("morwenna@penhallow.example")));
}
