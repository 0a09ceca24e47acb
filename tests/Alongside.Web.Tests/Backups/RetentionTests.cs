using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Tests.Backups;

public sealed class RetentionTests
{
    static readonly DateTime Now = new(2026, 11, 22, 2, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_year_of_days_leaves_a_week_of_days_a_month_of_weeks_and_a_quarter_of_months()
    {
        var kept = After(days: 365, new Retention(7, 4, 3));

        Assert.Equal(
            ["2026-09-01", "2026-10-01", "2026-10-26", "2026-11-01", "2026-11-02", "2026-11-09"],
            kept.SkipLast(7).Select(day => $"{day:yyyy-MM-dd}")
        );
        Assert.Equal(Enumerable.Range(0, 7).Select(n => Now.AddDays(n - 6)), kept.TakeLast(7));
    }

    [Theory, InlineData(1, 0, 0, 1), InlineData(3, 0, 0, 3), InlineData(7, 4, 0, 28), InlineData(7, 4, 3, 93)]
    public void Nothing_is_older_than_was_said(int days, int weeks, int months, int oldest) =>
        Assert.InRange((Now - After(days: 365, new Retention(days, weeks, months))[0]).TotalDays, 0, oldest);

    [Fact]
    public void Unless_somebody_says_otherwise_none_is_older_than_thirty_days() =>
        Assert.InRange((Now - After(days: 365, Retention.Usual)[0]).TotalDays, 21, 30);

    [Fact]
    public void The_latest_stays_however_old_it_is() => Assert.Empty(Retention.Usual.Over([Now.AddYears(-2)], Now));

    [Theory, InlineData("7"), InlineData("0,4,3"), InlineData("7,4,-1"), InlineData("seven,4,3")]
    public void What_is_not_three_numbers_is_refused(string text) =>
        Assert.Throws<InvalidOperationException>(() => Retention.Read(text));

    /// <summary>What is there when one was made each day and the old ones went each day.</summary>
    static List<DateTime> After(int days, Retention keep)
    {
        var there = new List<DateTime>();
        for (var day = Now.AddDays(1 - days); day <= Now; day = day.AddDays(1))
        {
            there.Add(day);
            there = [.. there.Except(keep.Over(there, day))];
        }
        return there;
    }
}
