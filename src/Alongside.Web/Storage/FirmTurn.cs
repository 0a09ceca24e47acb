using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>One change of something that is the whole firm’s: its row is held, the form counts once, and all of it stands or none.</summary>
public sealed class FirmTurn(FirmDb db, FirmTransaction transaction, FormKeys keys)
{
    /// <param name="change">Gives what stands in the way, or null.</param>
    public async Task<Outcome> MakeAsync(
        Desk desk,
        Slip slip,
        string then,
        Func<FirmRow, Task<Outcome?>> change,
        CancellationToken ct
    )
    {
        await using var turn = await transaction.WriteAsync(ct);
        var firm = await transaction.HoldAsync(ct);
        if (await keys.FindAsync(desk, slip, ct) is { } before)
            return before;
        if (await change(firm) is { } no)
            return no;
        keys.Remember(desk, slip, then);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return new Outcome.Settled(then);
    }

    public static Outcome.Refused No(Refusal refusal) => new(refusal);
}
