using System.Globalization;

namespace Alongside.Web.Storage;

/// <summary>The last entry of a firm's chain and its hash, as they were written down on a day.</summary>
public sealed record KeptHead(DateOnly Day, long Number, string Hash)
{
    /// <summary>False when the file says something else than a head.</summary>
    public bool IsReadable => Number >= 0;
}

/// <summary>
/// Heads of each firm's chain outside the database, one file a day in <c>data/heads</c>: without such an anchor a tail that was
/// cut off, or a chain that was written anew from some entry on, could not be noticed.
/// </summary>
public sealed class KeptHeads(Engine engine)
{
    const string Days = "yyyy-MM-dd";

    /// <summary>Keeps the first head of a day; the file stands whole or not at all.</summary>
    public async Task KeepAsync(string slug, KeptHead head, CancellationToken ct)
    {
        var folder = System.IO.Directory.CreateDirectory(FolderOf(slug)).FullName;
        var file = Path.Combine(folder, head.Day.ToString(Days, CultureInfo.InvariantCulture));
        if (!File.Exists(file))
            await WholeFiles.WriteAsync(file, $"{head.Number} {head.Hash}\n", ct);
    }

    /// <summary>All heads of a firm, the oldest first.</summary>
    public async Task<IReadOnlyList<KeptHead>> OfAsync(string slug, CancellationToken ct)
    {
        var heads = new List<KeptHead>();
        if (System.IO.Directory.Exists(FolderOf(slug)))
            foreach (var file in System.IO.Directory.EnumerateFiles(FolderOf(slug)).Order(StringComparer.Ordinal))
                if (
                    DateOnly.TryParseExact(
                        Path.GetFileName(file),
                        Days,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    heads.Add(Read(day, await File.ReadAllTextAsync(file, ct)));
        return heads;
    }

    static KeptHead Read(DateOnly day, string text) =>
        text.TrimEnd('\n').Split(' ') is [var number, var hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? new(day, read, hash)
            : new(day, -1, "");

    string FolderOf(string slug) => Path.Combine(engine.DataFolder, "heads", slug);
}
