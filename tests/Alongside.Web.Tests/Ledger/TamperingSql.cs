using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>What somebody would type who has the database in hand, in the dialect of each engine.</summary>
static class TamperingSql
{
    /// <summary>SQLite keeps ids as text in capitals.</summary>
    public static string Stored(Guid id, EngineKind engine) =>
        engine is EngineKind.Sqlite ? $"{id}".ToUpperInvariant() : $"{id}";

    public static string Changed(string column, Type type, EngineKind engine) =>
        type switch
        {
            _ when type == typeof(long) || type == typeof(int) || type.IsEnum => $"\"{column}\" + 1000",
            _ when type == typeof(DateOnly) && engine is EngineKind.Sqlite => $"date(\"{column}\", '+1 day')",
            _ when type == typeof(DateOnly) => $"\"{column}\" + 1",
            _ when type == typeof(DateTime) && engine is EngineKind.Sqlite =>
                $"substr(\"{column}\", 1, 19) || '.000001'",
            _ when type == typeof(DateTime) => $"\"{column}\" + interval '1 microsecond'",
            _ when type == typeof(string) => $"\"{column}\" || 'a'",
            _ => $"'{Stored(new Guid("0badc0de-0bad-4bad-8bad-0badc0de0bad"), engine)}'",
        };

    public static string Insert(object row, EngineKind engine)
    {
        var properties = row.GetType().GetProperties();
        var values = properties.Select(p =>
            p.GetValue(row) switch
            {
                DateTime at => $"'{at:yyyy-MM-dd HH:mm:ss.ffffff}{(engine is EngineKind.Postgres ? "Z" : "")}'",
                DateOnly day => $"'{day:yyyy-MM-dd}'",
                Enum choice => $"{Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture)}",
                string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
                FirmId or RecordId or PersonId => $"'{Stored(Guid.Parse($"{p.GetValue(row)}"), engine)}'",
                var number => $"{number}",
            }
        );
        var table = SnakeCase.Of(row.GetType().Name.Replace("Row", "", StringComparison.Ordinal));
        return $"insert into {table} ({string.Join(", ", properties.Select(p => $"\"{SnakeCase.Of(p.Name)}\""))}) values ({string.Join(", ", values)})";
    }
}
