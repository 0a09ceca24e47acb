using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alongside.Web.Storage;

/// <summary>
/// PostgreSQL samples columns to plan by, and keeps what it sampled when the rows are long gone. So it samples no words: what somebody
/// had taken out, or a firm that has left, would stand on in pg_statistic.
/// </summary>
static class PlannedWithoutWords
{
    public static async Task SeeToAsync(DbContext db, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql())
            return;
        foreach (var statement in Statements(db.Model))
            await db.Database.ExecuteSqlRawAsync(statement, ct);
    }

    static IEnumerable<string> Statements(IModel model) =>
        from table in model.GetEntityTypes()
        from column in table.GetProperties().Where(HoldsWords)
        select $"alter table {table.GetTableName()} alter column {column.GetColumnName()} set statistics 0";

    /// <summary>A text that lists are sorted or chosen by is one of the program's own words, and planning needs to know how they lie.</summary>
    static bool HoldsWords(IProperty column) =>
        (column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType) is var kept
        && (kept == typeof(string) || kept == typeof(byte[]))
        && column.GetContainingIndexes().All(index => index.IsUnique);
}
