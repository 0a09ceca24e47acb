using System.Collections.Concurrent;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>
/// Records with what both share, as far as it is kept with one manager: given again without a look at the sheets while the record’s
/// row, which whoever asks has just read, has the same version. Each change of what both share makes the version greater; nothing
/// else is kept here, because what one of them keeps to themself moves no number.
/// </summary>
public sealed class KeptShared(TimeProvider time)
{
    const int Most = 20_000;

    /// <summary>The practice firm, taken out and made anew, has the same ids and versions once more, and another process does not hear of it.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<(FirmId, RecordId, PersonId Keeper), Told> kept = new();

    public Process? Of(RecordRow row, PersonId keeper) =>
        kept.TryGetValue((row.Firm, row.Id, keeper), out var told)
        && told.Version == row.Version
        && told.Record.Header == new RecordHeader(row.Id, row.Employee, row.Manager)
        && time.GetElapsedTime(told.Since) < Longest
            ? told.Record
            : null;

    public void Keep(RecordRow row, PersonId keeper, Process record)
    {
        if (kept.Count >= Most)
            kept.Clear();
        kept[(row.Firm, row.Id, keeper)] = new(row.Version, record, time.GetTimestamp());
    }

    /// <summary>What was erased is not to stay in memory either.</summary>
    public void Forget() => kept.Clear();

    sealed record Told(long Version, Process Record, long Since);
}
