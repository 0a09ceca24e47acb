using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// Puts a backup where this program keeps its data, which has to be empty. What an older version wrote lands in the shape that it
/// had there, and is brought up to date like any database. Nothing is found there before every ledger was looked through.
/// </summary>
public sealed class Restoring(Engine engine, AllLedgers ledgers)
{
    public async Task<Copied> RestoreAsync(
        string path,
        BackupKey? key,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        await using var file = File.OpenRead(path);
        using var reader = await BackupReader.OpenAsync(file, key, ct);
        Shapes.RefuseNewer(engine, reader.Contents);
        await using var landing = await Landing.BeginAsync(engine, ct);
        await landing.FillAsync(reader.Contents, reader.PiecesAsync(ct), progress, ct);
        await landing.CompareAsync(reader.Contents, reader.Sums, ct);
        await landing.BringUpToDateAsync(ct);
        await SignOutAsync(landing.Here, reader.Contents.At, ct);
        var entries = await ledgers.VerifyAsync(landing.Here, landing.Before, ct);
        await landing.GoLiveAsync(headsToo: true, ct);
        return new Copied(reader.Contents, file.Length, entries);
    }

    /// <summary>
    /// Who signed out since the backup must not be signed in again by it, so everybody signs in anew; and a printed card that was used
    /// or ended since must not work again, so none does that waited then.
    /// </summary>
    static async Task SignOutAsync(OneConnection there, DateTime then, CancellationToken ct)
    {
        await using var directory = there.Directory();
        await directory.Sessions.ExecuteDeleteAsync(ct);
        await directory.SignInCodes.ExecuteDeleteAsync(ct);
        await directory
            .Cards.Where(card => card.UsedAt == null && card.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(card => card.EndedAt, then), ct);
    }
}
