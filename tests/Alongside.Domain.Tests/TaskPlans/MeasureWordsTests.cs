namespace Alongside.Domain.Tests.TaskPlans;

public sealed class MeasureWordsTests
{
    static readonly HowLong TwoWeeks = new(2, TimeUnit.Weeks);

    [Theory]
    [InlineData(
        MeasureKind.AtLeast,
        9,
        "within one working day",
        10,
        "quotes",
        "9 out of 10 quotes within one working day"
    )]
    [InlineData(MeasureKind.AtLeast, 9, "quotes sent on time", 10, "quotes", "9 out of 10 quotes sent on time")]
    [InlineData(MeasureKind.AtLeast, 12, "joints", 1, "week", "12 joints per week")]
    [InlineData(
        MeasureKind.AtMost,
        1,
        "with a mistake",
        20,
        "frames",
        "no more than 1 out of 20 frames with a mistake"
    )]
    [InlineData(MeasureKind.AtMost, 2, "calls", 1, "day", "no more than 2 calls per day")]
    public void A_count_reads_as_people_say_it(
        MeasureKind kind,
        int number,
        string unit,
        int total,
        string per,
        string says
    )
    {
        Assert.Equal(says, $"{Measure(kind, number, unit, total, per).Says()}");
    }

    [Fact]
    public void The_time_over_which_it_is_counted_comes_last()
    {
        var measure = Measure(MeasureKind.AtLeast, 9, "on time", 10, "quotes") with { Over = TwoWeeks };

        Assert.Equal("9 out of 10 quotes on time, over 2 weeks", $"{measure.Says()}");
    }

    [Theory]
    [InlineData(1, TimeUnit.WorkingDays, "one working day")]
    [InlineData(30, TimeUnit.Minutes, "30 minutes")]
    [InlineData(1, TimeUnit.Weeks, "one week")]
    public void A_length_of_time_reads_as_people_say_it(int amount, TimeUnit unit, string says)
    {
        Assert.Equal(says, $"{new HowLong(amount, unit).Says()}");
    }

    [Theory]
    [InlineData("Quotes and stock calls", true)]
    [InlineData("Quotes, calls", true)]
    [InlineData("Quotes & calls", true)]
    [InlineData("Sanding the stand", false)]
    public void P3_A_name_that_may_hold_two_tasks_is_noticed(string task, bool may)
    {
        Assert.Equal(may, task.MayBeSeveral());
    }

    [Theory]
    [InlineData("of high quality", "high")]
    [InlineData("answered Properly.", "Properly")]
    [InlineData("sent within one working day", null)]
    public void A_word_that_cannot_be_counted_is_noticed(string unit, string? vague)
    {
        Assert.Equal(vague, Measure(MeasureKind.AtLeast, 9, unit, 10, "quotes").VagueWord());
    }

    static Measure Measure(MeasureKind kind, int number, string unit, int total, string per) =>
        new(kind, number, unit, total, per, Over: null, 0, new Levels("", "", ""), []);
}
