using Alongside.Web.Storage;

namespace Alongside.Web.Shell.Rest;

/// <summary>Keeps for a POST that was answered under a key that it was, beside what the change itself may have kept of it.</summary>
sealed class OnceByKey(FirmDb db, FirmTransaction transaction, FormKeys keys)
{
    /// <summary>What became of the request that brought this key before; null for a new one.</summary>
    public Task<Outcome?> FindAsync(HttpContext http, Slip slip, CancellationToken ct) =>
        keys.FindAsync(http.Desk(), slip, ct);

    public async Task RememberAsync(HttpContext http, Slip slip, string location, CancellationToken ct)
    {
        if (slip.Key is null)
            return;
        await using var turn = await transaction.WriteAsync(ct);
        if (await keys.FindAsync(http.Desk(), slip, ct) is not null)
            return;
        keys.Remember(http.Desk(), slip, location);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
