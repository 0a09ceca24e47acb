using Alongside.Domain.Advising;

namespace Alongside.Domain.Tests.Advising;

public sealed class EngagementTermsTests
{
    static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 365, null)]
    [InlineData(30, 395, null)]
    [InlineData(-1, 10, "begins-in-the-past")]
    [InlineData(5, 4, "ends-before-it-begins")]
    [InlineData(0, 366, "engagement-too-long")]
    public void An_engagement_lies_ahead_and_lasts_from_a_day_to_a_year(int from, int lastDay, string? refused) =>
        Assert.Equal(
            refused,
            new EngagementTerms("Answer questions.", Reach.All, Today.AddDays(from), Today.AddDays(lastDay))
                .RefusedOn(Today)
                ?.Name
        );
}
