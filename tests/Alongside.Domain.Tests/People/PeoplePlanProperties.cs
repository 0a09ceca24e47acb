using Alongside.Domain.People;
using FsCheck;
using FsCheck.Fluent;
using static Alongside.Domain.Tests.People.Rows;

namespace Alongside.Domain.Tests.People;

public class PeoplePlanProperties
{
    static readonly Gen<string> Name = Gen.Elements("Ana", "ana", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "");
    static readonly Gen<string> Email = Gen.Elements("", "", "a@x.y", "A@x.y", "b@x.y", "c@x.y", "d@x.y");
    static readonly Gen<string> Manager = Gen.Elements("", "", "", "Ana", "Bo", "a@x.y", "B@x.y", "Zed");

    static readonly Gen<DateOnly?> Day = Gen.Elements<int?>(null, null, null, -400, -1, 0, 1, 90)
        .Select(d => d is { } days ? Today.AddDays(days) : (DateOnly?)null);

    static readonly Gen<PersonRow> AnyRow =
        from name in Name
        from email in Email
        from manager in Manager
        from team in Gen.Elements("", "Sales")
        from start in Gen.Elements<DateOnly?>(null, Today.AddDays(-900))
        from end in Day
        select Row(0, name, email, "", manager, team, "", start, end);

    static readonly Gen<PeopleRows> AnyFile =
        from count in Gen.Choose(0, 5)
        from rows in Gen.ListOf(AnyRow, count)
        from missing in Gen.SubListOf(PersonColumn.Manager, PersonColumn.Team, PersonColumn.Start, PersonColumn.End)
        let all = PeopleRows.Of([.. rows.Select((r, i) => r with { Number = i + 2 })])
        select all with
        {
            Headings = all.Headings.RemoveRange(missing),
        };

    [Fact]
    public void Whatever_a_file_says_carrying_it_out_twice_is_the_same_as_once()
    {
        var stood = 0;
        Check(
            (firm, file) =>
            {
                var plan = Make(file, firm);
                stood += plan is { Stands: true, IsEmpty: false } ? 1 : 0;
                return !plan.Stands || Make(file, plan.Apply(firm)) is { Stands: true, IsEmpty: true };
            }
        );
        Assert.True(stood > 300, $"Only {stood} files changed anything.");
    }

    [Fact]
    public void Whatever_a_file_says_an_error_changes_nobody() =>
        Check((firm, file) => Make(file, firm) is var plan && (plan.Stands || plan.Apply(firm).SequenceEqual(firm)));

    [Fact]
    public void Whatever_a_file_says_nobody_takes_over_an_address_and_nobody_leads_themselves() =>
        Check(
            (firm, file) =>
            {
                var after = Make(file, firm).Apply(firm);
                return after
                        .Where(p => p.Email != "")
                        .GroupBy(p => p.Email, StringComparer.OrdinalIgnoreCase)
                        .All(g => g.Count() == 1)
                    && firm.Where(p => p.Email != "").All(p => after.Single(a => a.Id == p.Id).Email == p.Email)
                    && after.All(p => !Above(p, after).Contains(p));
            }
        );

    static IEnumerable<PersonNow> Above(PersonNow person, ImmutableArray<PersonNow> firm)
    {
        var steps = 0;
        for (var at = person.Manager; at is { } id && steps <= firm.Length; steps++)
        {
            var manager = firm.Single(p => p.Id == id);
            yield return manager;
            at = manager.Manager;
        }
    }

    static void Check(Func<ImmutableArray<PersonNow>, PeopleRows, bool> holds) =>
        Prop.ForAll(
                Gen.Zip(Gen.ListOf(AnyFile, 3), AnyFile).ToArbitrary(),
                drawn => holds(drawn.Item1.Aggregate(ImmutableArray<PersonNow>.Empty, Carried), drawn.Item2)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    /// <summary>The firm that a history of files leaves; ids differ from file to file as they would in life.</summary>
    static ImmutableArray<PersonNow> Carried(ImmutableArray<PersonNow> firm, PeopleRows file) =>
        Make(file, firm).Apply(firm);

    static PeoplePlan Make(PeopleRows file, ImmutableArray<PersonNow> firm) =>
        PeoplePlan.Make(file, firm, Today, row => IdOf($"{firm.Length} {row.Number}"));
}
