namespace Alongside.Web.Storage.Backups;

/// <summary>
/// Copies everything to another engine or place. Here nothing is changed, and there it is all or nothing, so that a move that was
/// cut short is begun again.
/// </summary>
public sealed class Moving(Engine engine, AllLedgers ledgers, TimeProvider machine)
{
    public async Task<Copied> MoveAsync(Engine target, IProgress<(long Done, long Of)> progress, CancellationToken ct)
    {
        if (target == engine)
            throw BackupRefusals.SamePlace();
        await Shapes.RefuseAnotherAsync(engine, ct);
        await using var here = await WholeDatabase.HoldAsync(engine, ct);
        await ledgers.VerifyAsync(here, engine, ct);
        var all = new WholeDatabase(here);
        var contents = await all.ContentsAsync(machine.Now(), HeadFile.All(engine.DataFolder), ct);
        var sums = new RowSums(contents.Tables.Length);

        await using var landing = await Landing.BeginAsync(target, ct);
        await landing.FillAsync(contents, all.PiecesAsync(contents.Tables, sums, ct), progress, ct);
        await landing.CompareAsync(contents, sums, ct);
        await landing.BringUpToDateAsync(ct);
        var entries = await ledgers.VerifyAsync(landing.Here, landing.Before, ct);
        await RefuseChangesAsync(contents, sums, ct);
        await landing.GoLiveAsync(headsToo: target.DataFolder != engine.DataFolder, ct);
        return new Copied(contents, Bytes: 0, entries);
    }

    /// <summary>What somebody wrote after the copy’s moment would be lost with the old place.</summary>
    async Task RefuseChangesAsync(Contents contents, RowSums before, CancellationToken ct)
    {
        await using var here = await WholeDatabase.HoldAsync(engine, ct);
        var now = new RowSums(contents.Tables.Length);
        await foreach (var _ in new WholeDatabase(here).PiecesAsync(contents.Tables, now, ct))
            continue;
        if (before.FirstDifference(now) is not null)
            throw BackupRefusals.ChangedMeanwhile();
    }
}
