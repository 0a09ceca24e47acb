using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Backups;

/// <summary>Looks through the ledgers of all firms on one connection, and refuses to go on at the first that is broken.</summary>
public sealed class AllLedgers(FirmClock clock)
{
    /// <param name="files">The engine in whose folder the heads lie.</param>
    /// <returns>How many entries there are.</returns>
    public async Task<long> VerifyAsync(OneConnection here, Engine files, CancellationToken ct)
    {
        var entries = 0L;
        foreach (var (firm, slug) in await here.FirmsThereAsync(ct))
            entries += await VerifyAsync(here, files, firm, slug, ct);
        return entries;
    }

    /// <summary>The same of one firm.</summary>
    public async Task<long> VerifyAsync(
        OneConnection here,
        Engine files,
        FirmId firm,
        string slug,
        CancellationToken ct
    )
    {
        await here.EnterAsync(firm, ct);
        await using var db = here.Firms(firm);
        var verdict = await new Verification(db, new KeptHeads(files), new FirmLog(db, clock)).VerifyAsync(ct);
        return verdict.Broken is { } broken ? throw BackupRefusals.BrokenLedger(slug, broken) : verdict.Entries;
    }
}
