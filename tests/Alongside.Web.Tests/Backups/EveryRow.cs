using System.Collections.Immutable;
using System.Globalization;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alongside.Web.Tests.Backups;

/// <summary>
/// Every row of every table as the program reads it, in words that are the same on both engines; read by EF, and so by another way
/// than what copies.
/// </summary>
static class EveryRow
{
    public static async Task<ImmutableSortedDictionary<string, ImmutableArray<string>>> OfAsync(Engine engine)
    {
        await using var directory = new DirectoryDb(engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        await using var firms = new FirmDb(engine.Options<FirmDb>(FirmDb.HistoryTable));
        var tables = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var db in new DbContext[] { directory, firms })
        foreach (var type in db.Model.GetEntityTypes())
            tables[type.GetTableName()!] = await (Task<ImmutableArray<string>>)
                typeof(EveryRow)
                    .GetMethod(
                        nameof(RowsAsync),
                        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                    )!
                    .MakeGenericMethod(type.ClrType)
                    .Invoke(obj: null, [db, type])!;
        return tables.ToImmutable();
    }

    /// <param name="except">Tables that are not compared.</param>
    public static async Task AreTheSameAsync(Engine one, Engine other, params string[] except)
    {
        var (mine, theirs) = (await OfAsync(one), await OfAsync(other));
        Assert.Equal(mine.Keys, theirs.Keys);
        foreach (var (table, rows) in mine)
            if (!except.Contains(table))
                Assert.Equal(rows, theirs[table]);
    }

    static async Task<ImmutableArray<string>> RowsAsync<TRow>(DbContext db, IEntityType type)
        where TRow : class
    {
        var table = Table.Of<TRow>(db);
        var rows = await db.Set<TRow>().IgnoreQueryFilters().AsNoTracking().ToListAsync();
        return
        [
            .. rows.Select(row => string.Join(" | ", table.ValuesOf(row).Select(Text))).Order(StringComparer.Ordinal),
        ];
    }

    static string Text(object? value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime instant => $"{instant.Ticks} {instant.Kind}",
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
}
