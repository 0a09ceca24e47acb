using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.Coaching;

namespace Alongside.Web.Storage;

/// <summary>Keeps what a firm has chosen for itself, in the firm's own row.</summary>
public sealed class FirmChoices(FirmDb db, FirmTransaction transaction)
{
    /// <summary>Changes what the row holds at that moment, so that two administrators lose nothing of each other's.</summary>
    public async Task KeepAsync(Func<CoachChoices, CoachChoices> change, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var row = await transaction.HoldAsync(ct);
        var rules = Readers.FactsOf(row).Rules;
        row.Rules = JsonSerializer.Serialize(rules with { Coach = change(rules.Coach) }, Canonical.Json);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
