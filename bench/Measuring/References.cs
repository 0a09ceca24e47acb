using System.Globalization;
using Alongside.Bench.Reference;

namespace Alongside.Bench.Measuring;

/// <summary>The reference page, as its readers ask for it.</summary>
static class References
{
    public const string Name = "reference";

    public static async Task<Target> SignedInAsync(Load load, Uri reference)
    {
        List<Asked> readers = [];
        for (var reader = 1; reader <= ReferenceRows.Readers; reader++)
        {
            var door = new Asked(
                new Uri(reference, string.Create(CultureInfo.InvariantCulture, $"/sign-in/{reader}")),
                ""
            );
            readers.Add(new Asked(new Uri(reference, "/list"), (await load.FirstAsync(door)).Cookie));
        }
        return new Target(Name, readers);
    }
}
