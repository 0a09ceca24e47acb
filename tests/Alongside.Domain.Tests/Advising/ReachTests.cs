using System.Globalization;
using Alongside.Domain.Advising;

namespace Alongside.Domain.Tests.Advising;

/// <summary>Whom an adviser helps with: what a firm may choose, and whom it holds.</summary>
public sealed class ReachTests
{
    static readonly HashSet<string> Known =
    [
        "Sales",
        "Yard",
        .. Enumerable.Range(0, 60).Select(n => n.ToString(CultureInfo.InvariantCulture)),
    ];

    [Theory]
    [InlineData(true, new string[0], null)]
    [InlineData(true, new[] { "Sales" }, "everybody-and-teams")]
    [InlineData(false, new string[0], "no-team-chosen")]
    [InlineData(false, new[] { "Sales", "Yard" }, null)]
    [InlineData(false, new[] { "Sales", "sales" }, "no-such-team")]
    public void A_firm_chooses_everybody_or_teams_that_it_has(bool everybody, string[] teams, string? refused) =>
        Assert.Equal(refused, new Reach(everybody, [.. teams]).RefusedAmong(Known)?.Name);

    [Fact]
    public void Fifty_teams_may_be_chosen_and_no_more()
    {
        var teams = Known.Except(["Sales", "Yard"]).ToList();
        Assert.Null(Reach.Of(teams.Take(Reach.MostTeams)).RefusedAmong(Known));
        Assert.Equal("too-many-teams", Reach.Of(teams.Take(Reach.MostTeams + 1)).RefusedAmong(Known)?.Name);
    }

    [Fact]
    public void A_team_nobody_heard_of_is_named_and_not_at_length()
    {
        var refusal = Reach.Of([new string('x', 5000)]).RefusedAmong(Known)!;
        Assert.Equal("teams", refusal.Field);
        Assert.True($"{refusal.Says.Values[0].Value}".Length < 100);
    }

    [Fact]
    public void Who_is_in_no_team_is_held_by_everybody_alone()
    {
        Assert.True(Reach.All.Holds(null));
        Assert.True(Reach.All.Holds("Yard"));
        Assert.True(Reach.Of(["Sales"]).Holds("Sales"));
        Assert.False(Reach.Of(["Sales"]).Holds("Yard"));
        Assert.False(Reach.Of(["Sales"]).Holds(null));
        Assert.False(Reach.Of([]).Holds("Sales"));
    }
}
