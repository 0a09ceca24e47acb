using System.Data.Common;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage.Cells;

/// <summary>What a move came to.</summary>
/// <param name="Renamed">How many people without e-mail sign in by another name from now on.</param>
public sealed record MovedFirm(string Name, long Entries, int Renamed);

/// <summary>
/// Takes one firm to another installation. It is closed in both until every row is proved there; here it counts as moved before it
/// opens there, so that it is never open in both. Whatever cuts it short, the same command goes on, and another gives it up.
/// </summary>
public sealed class FirmMove(Cell here, Cell there, AllLedgers ledgers)
{
    const int Tries = 3;

    /// <param name="at">Where people will find it, if anybody is to be told.</param>
    public async Task<MovedFirm> MoveAsync(
        string slug,
        string? at,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        var place = await FindAsync(slug, ct);
        if (await here.IsAsync(there, ct))
            throw BackupRefusals.SamePlace();
        var entries = await VerifyAsync(here, place, ct);
        var renamed = 0;
        if (await here.StateAsync(place.Firm, ct) is not FirmState.Moved)
            renamed = await CarryAsync(place, at, progress, ct);
        else if (!await ArrivedAsync(place, ct))
            throw CellRefusals.Elsewhere();
        await there.TurnAsync(place.Firm, FirmState.Moving, FirmState.Open, ct);
        return new MovedFirm(place.Name, entries, renamed);
    }

    /// <summary>Opens the firm here again. Where it went to is named, what came there is taken away.</summary>
    public static async Task<FirmPlace> GiveUpAsync(Cell here, Cell? there, string slug, CancellationToken ct)
    {
        var place = await here.FindAsync(slug, ct) ?? throw CellRefusals.NoFirm(slug);
        var state = await here.StateAsync(place.Firm, ct);
        if (state is not (FirmState.Moving or FirmState.Moved))
            throw CellRefusals.NeverClosed();
        if (there is null && state is FirmState.Moved)
            throw CellRefusals.NameIt();
        if (there is not null)
            await LetGoAsync(there, place.Firm, hasMoved: state is FirmState.Moved, ct);
        if (!await here.TurnAsync(place.Firm, state.Value, FirmState.Open, ct))
            throw CellRefusals.Interrupted();
        if (there is not null)
            await there.ClearAsync(place.Firm, ct);
        return place;
    }

    /// <summary>From here on nobody can open it there any more, so that it may be opened where it was.</summary>
    static async Task LetGoAsync(Cell there, FirmId firm, bool hasMoved, CancellationToken ct)
    {
        await there.TurnAsync(firm, FirmState.Moving, FirmState.Removing, ct);
        switch (await there.StateAsync(firm, ct))
        {
            case null when hasMoved:
                throw CellRefusals.Elsewhere();
            case not (null or FirmState.Removing):
                throw CellRefusals.OpenThere();
        }
    }

    /// <summary>After it was seen open there: nothing of it is left here.</summary>
    public static async Task<FirmPlace> ClearAsync(Cell here, string slug, CancellationToken ct)
    {
        var place = await here.FindAsync(slug, ct) ?? throw CellRefusals.NoFirm(slug);
        if (await here.StateAsync(place.Firm, ct) is not FirmState.Moved)
            throw CellRefusals.NotMoved();
        await using var scope = here.Scope();
        await scope.ServiceProvider.GetRequiredService<FirmRemoval>().RemoveAsync(place.Firm, ct);
        return place;
    }

    async Task<FirmPlace> FindAsync(string slug, CancellationToken ct)
    {
        var place = await here.FindAsync(slug, ct) ?? throw CellRefusals.NoFirm(slug);
        return place.Practice ? throw CellRefusals.Practice() : place;
    }

    async Task<int> CarryAsync(
        FirmPlace place,
        string? at,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        await RefuseTakenAsync(place, ct);
        if (
            await here.StateAsync(place.Firm, ct) is not FirmState.Moving
            && !await here.TurnAsync(place.Firm, FirmState.Open, FirmState.Moving, ct)
        )
            throw CellRefusals.NotOpen();
        try
        {
            await there.ClearAsync(place.Firm, ct);
            await CopyAsync(place, progress, ct);
            var renamed = await CrossAsync(place.Firm, ct);
            return await here.TurnAsync(place.Firm, FirmState.Moving, FirmState.Moved, ct, at)
                ? renamed
                : throw CellRefusals.Interrupted();
        }
        catch
        {
            await OpenAgainAsync(place.Firm);
            throw;
        }
    }

    async Task CopyAsync(FirmPlace place, IProgress<(long Done, long Of)> progress, CancellationToken ct)
    {
        var rows = new FirmRows(place.Firm);
        var sums = await rows.CopyAsync(here.Engine, there.Engine, progress, ct);
        await rows.CompareAsync(sums, there.Engine, BackupRefusals.RowsDiffer, ct);
        here.GiveFiles(there, place);
        await VerifyAsync(there, place, ct);
        await SealAgainAsync(place.Firm, ct);
        await rows.CompareAsync(sums, here.Engine, _ => BackupRefusals.ChangedMeanwhile(), ct);
    }

    /// <summary>With the keys of the installation to which it came; its own stay where they are.</summary>
    async Task SealAgainAsync(FirmId firm, CancellationToken ct)
    {
        await using var from = here.Scope();
        await using var to = there.Scope();
        await using var begun = await there.BeginAsync(firm, ct);
        await using var db = begun.Firms(firm);
        var opener = from.ServiceProvider.GetRequiredService<SealedRows>();
        await to.ServiceProvider.GetRequiredService<SealedRows>().SealAgainAsync(db, firm, opener, ct);
        await begun.Transaction!.CommitAsync(ct);
    }

    async Task<int> CrossAsync(FirmId firm, CancellationToken ct)
    {
        for (var left = Tries; left > 0; left--)
        {
            await using var from = here.Scope();
            await using var to = there.Scope();
            var crossing = new Crossing(from, to, firm);
            if (await crossing.MakeAsync(ct))
                return crossing.Renamed;
        }
        throw BackupRefusals.ChangedMeanwhile();
    }

    async Task<long> VerifyAsync(Cell cell, FirmPlace place, CancellationToken ct)
    {
        await using var held = await WholeDatabase.HoldAsync(cell.Engine, ct);
        return await ledgers.VerifyAsync(held, cell.Engine, place.Firm, place.Slug, ct);
    }

    async Task RefuseTakenAsync(FirmPlace place, CancellationToken ct)
    {
        if (
            await there.FindAsync(place.Slug, ct) is { } other && other.Firm != place.Firm
            || await there.StateAsync(place.Firm, ct) is not (null or FirmState.Moving or FirmState.Removing)
        )
            throw CellRefusals.Taken(place.Slug);
    }

    /// <summary>It has a place there only since every row was proved.</summary>
    async Task<bool> ArrivedAsync(FirmPlace place, CancellationToken ct) =>
        await there.HasPlaceAsync(place.Firm, ct)
        && await there.StateAsync(place.Firm, ct) is FirmState.Moving or FirmState.Open;

    /// <summary>What broke is told; where this breaks too, the same command or giving up does it later.</summary>
    async Task OpenAgainAsync(FirmId firm)
    {
        try
        {
            if (await here.TurnAsync(firm, FirmState.Moving, FirmState.Open, CancellationToken.None))
                await there.ClearAsync(firm, CancellationToken.None);
        }
        catch (Exception also) when (also is DbException or IOException or InvalidOperationException)
        {
            // the firm stays closed, and nothing of it is found there
        }
    }
}
