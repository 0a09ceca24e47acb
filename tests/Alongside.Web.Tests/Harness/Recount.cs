using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Harness;

/// <summary>V12: promises, meetings, what falls due and calls for HR, counted once more from the records.</summary>
static class Recount
{
    /// <summary>Has every record's rows written anew, and tells which of them would change; none is kept.</summary>
    public static Task<List<string>> DifferencesAsync(RunningApp app, FirmId firm) =>
        app.InFirmAsync(
            firm,
            async services =>
            {
                var (db, derived) = (services.GetRequiredService<FirmDb>(), services.GetRequiredService<Derived>());
                var rules = JsonSerializer.Deserialize<FirmRules>(
                    (await db.Firms.SingleAsync()).Rules,
                    Canonical.Json
                )!;
                foreach (var row in await db.Records.ToListAsync())
                    await derived.KeepAsync(
                        row,
                        await services.GetRequiredService<Ledger>().RestoreAsync(row, default),
                        rules,
                        entry: 0,
                        default
                    );
                return db
                    .ChangeTracker.Entries()
                    .Where(e => e.State is not EntityState.Unchanged)
                    .Select(e => $"{e.Property("Record").CurrentValue} {e.Metadata.ClrType.Name} {e.State}")
                    .ToList();
            }
        );
}
