namespace Alongside.Web.Tests.Wording;

static class Held
{
    /// <summary>Fails with the whole list, one to a line, so that it can be worked off.</summary>
    public static void None<T>(IEnumerable<T> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
