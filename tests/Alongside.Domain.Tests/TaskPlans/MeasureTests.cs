namespace Alongside.Domain.Tests.TaskPlans;

public sealed class MeasureTests
{
    static readonly Measure NineInTen = Given.Quotes(9);

    static readonly Measure OneIn20 = NineInTen with
    {
        Kind = MeasureKind.AtMost,
        Number = 1,
        Unit = "mistakes",
        PerNumber = 20,
    };

    static readonly Measure Checks = NineInTen with
    {
        Kind = MeasureKind.Checklist,
        Points = ["Price checked", "Day agreed"],
    };

    [Fact]
    public void P6_more_of_at_least_is_tighter() =>
        Assert.Equal(MeasureOrder.Tighter, Given.Quotes(10).ComparedWith(NineInTen));

    [Fact]
    public void P6_the_same_share_is_the_same() =>
        Assert.Equal(MeasureOrder.Same, (NineInTen with { Number = 18, PerNumber = 20 }).ComparedWith(NineInTen));

    [Fact]
    public void P6_less_of_at_most_is_tighter() =>
        Assert.Equal(MeasureOrder.Tighter, (OneIn20 with { PerNumber = 40 }).ComparedWith(OneIn20));

    [Fact]
    public void P6_more_of_at_most_is_looser() =>
        Assert.Equal(MeasureOrder.Looser, (OneIn20 with { Number = 2 }).ComparedWith(OneIn20));

    [Fact]
    public void P6_a_tolerance_loosens_and_taking_it_away_tightens()
    {
        Assert.Equal(MeasureOrder.Looser, (NineInTen with { Tolerance = 1 }).ComparedWith(NineInTen));
        Assert.Equal(MeasureOrder.Tighter, OneIn20.ComparedWith(OneIn20 with { Tolerance = 1 }));
    }

    [Fact]
    public void P6_one_more_point_on_a_checklist_is_tighter_and_one_less_looser()
    {
        Assert.Equal(MeasureOrder.Tighter, (Checks with { Points = [.. Checks.Points, "Sent"] }).ComparedWith(Checks));
        Assert.Equal(MeasureOrder.Looser, (Checks with { Points = ["price checked "] }).ComparedWith(Checks));
        Assert.Equal(MeasureOrder.Same, (Checks with { Points = [.. Checks.Points.Reverse()] }).ComparedWith(Checks));
    }

    [Fact]
    public void P6_measures_of_different_things_cannot_be_compared()
    {
        Assert.Equal(MeasureOrder.Unlike, (Checks with { Points = ["Sent"] }).ComparedWith(Checks));
        Assert.Equal(MeasureOrder.Unlike, OneIn20.ComparedWith(NineInTen));
        Assert.Equal(MeasureOrder.Unlike, (NineInTen with { Per = "letters" }).ComparedWith(NineInTen));
        Assert.Equal(
            MeasureOrder.Unlike,
            (NineInTen with { Over = new HowLong(2, TimeUnit.Weeks) }).ComparedWith(NineInTen)
        );
        Assert.Equal(MeasureOrder.Unlike, (NineInTen with { Unit = "" }).ComparedWith(NineInTen));
    }

    [Fact]
    public void P6_two_weeks_and_ten_working_days_are_the_same_time() =>
        Assert.Equal(
            MeasureOrder.Same,
            (NineInTen with { Over = new HowLong(2, TimeUnit.Weeks) }).ComparedWith(
                NineInTen with
                {
                    Over = new HowLong(10, TimeUnit.WorkingDays),
                }
            )
        );

    [Theory]
    [InlineData(3, 6, true)]
    [InlineData(6, 3, true)]
    [InlineData(3, 5, false)]
    public void Twice_as_long_is_far_apart(int one, int other, bool far) =>
        Assert.Equal(far, Given.Hours(one).IsFarFrom(Given.Hours(other)));
}
