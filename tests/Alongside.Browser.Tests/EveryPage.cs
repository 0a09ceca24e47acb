namespace Alongside.Browser.Tests;

/// <summary>
/// Every page that each of the four can reach by links: no violation that axe can find, no complaint in the console, and nothing
/// wider than a narrow phone.
/// </summary>
[Collection<OnTour>]
public sealed class EveryPage(Tour tour)
{
    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    [InlineData("admin")]
    public async Task Reads_well_for_everybody(string who)
    {
        var stops = await tour.TakeAsync(who);
        Assert.NotEmpty(stops);
        Assert.True(stops.All(s => s.Faults.IsEmpty), string.Join('\n', stops.SelectMany(s => s.Faults)));
    }
}
