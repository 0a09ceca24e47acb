using System.Collections.Concurrent;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>
/// Sheets that were told from JSON, because most pages read what has not changed since it was last read. One is given again only for
/// the very letters that it was told from, and whoever asks has just read those through the reader: so it is never older than the
/// database, and nobody gets a sheet whose letters they may not read.
/// </summary>
public sealed class KeptSheets
{
    /// <summary>About 40 MB of memory with the sheets; beyond it, all of them are told again.</summary>
    const int MostLetters = 4_000_000;

    readonly ConcurrentDictionary<(FirmId, RecordId, Compartment), Told> kept = new();
    int letters;

    public Sheet Of(BodyRow row, Type type)
    {
        var place = (row.Firm, row.Record, new Compartment(row.Audience, row.Keeper));
        if (kept.TryGetValue(place, out var told) && told.Sheet.GetType() == type && told.Json == row.Json)
            return told.Sheet;

        var sheet = Bodies.Tell(row, type);
        if (Interlocked.Add(ref letters, row.Json.Length) > MostLetters)
            Forget();
        kept[place] = new(row.Json, sheet);
        return sheet;
    }

    /// <summary>What was erased is not to stay in memory either.</summary>
    public void Forget()
    {
        kept.Clear();
        Interlocked.Exchange(ref letters, 0);
    }

    sealed record Told(string Json, Sheet Sheet);
}
