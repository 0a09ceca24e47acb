using Alongside.Web.Ui;

namespace Alongside.Web.Tests.Ui;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2026-11-06")]
    [InlineData("6 November 2026")]
    [InlineData("6 november 2026")]
    [InlineData("06 Nov 2026")]
    [InlineData("6th of November, 2026")]
    [InlineData("Friday 6 November 2026")]
    [InlineData("Fri, 6 Nov. 2026")]
    [InlineData("6/11/2026")]
    [InlineData("06.11.2026")]
    [InlineData("6-11-2026")]
    [InlineData("6 11 2026")]
    [InlineData("  6/11/2026 ")]
    public void A_day_is_read_as_people_write_it(string text)
    {
        Assert.Equal(new DateOnly(2026, 11, 6), DayText.Read(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("6 November")]
    [InlineData("31/11/2026")]
    [InlineData("29 February 2027")]
    [InlineData("13/13/2026")]
    [InlineData("11/31/2026")]
    [InlineData("0/11/2026")]
    [InlineData("6/11/26")]
    [InlineData("6/11/1899")]
    [InlineData("6 Novembre 2026")]
    [InlineData("6 Marchtober 2026")]
    [InlineData("٦/١١/٢٠٢٦")]
    [InlineData("2026-11-06\n2026-11-07")]
    public void What_is_no_day_is_not_read(string? text)
    {
        Assert.Null(DayText.Read(text));
    }

    [Fact]
    public void A_flood_of_text_is_not_read()
    {
        Assert.Null(DayText.Read(new string('6', 1_000_000)));
    }

    [Fact]
    public void Every_month_is_known_by_three_letters()
    {
        string[] months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

        Assert.Equal(Enumerable.Range(1, 12), months.Select(m => DayText.Read($"1 {m} 2026")!.Value.Month));
        Assert.Equal(9, DayText.Read("1 Sept 2026")!.Value.Month);
    }
}
