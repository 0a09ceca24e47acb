using System.Text;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

/// <summary>Everything that a thief of the database would hold, as text.</summary>
static class StoredBytes
{
    public static Task<string> OfAsync(SignInSite site) =>
        site.Engine.Kind is EngineKind.Sqlite ? Task.FromResult(OfFiles(site)) : site.ReadAsync(OfTablesAsync);

    static string OfFiles(SignInSite site)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(site.Engine.DataFolder, "alongside.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    static async Task<string> OfTablesAsync(DbContext db)
    {
        var text = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!))
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    text.Append(rows[column] is byte[] bytes ? Encoding.Latin1.GetString(bytes) : rows[column])
                        .Append('\n');
            }
        }

        return text.ToString();
    }
}
