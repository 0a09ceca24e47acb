using System.Text;
using Alongside.Web.Tests.Engines;
using Npgsql;

namespace Alongside.Web.Tests.Harness;

/// <summary>The bytes in which a database keeps what it keeps, and whatever lies beside it.</summary>
static class KeptBytes
{
    /// <returns>Each trace that was found, and where.</returns>
    public static async Task<List<string>> FindAsync(TestDatabase database, params string[] traces)
    {
        var files = database.Engine.IsPostgres
            ? [.. await ServerFilesAsync(database, Tables), .. await ServerFilesAsync(database, NewestLog)]
            : DataFiles(database);
        return Found(files, traces);
    }

    /// <summary>In the tables and indexes, and in what the server noted of them to plan by, alone, without the server's write-ahead log.</summary>
    public static async Task<List<string>> FindInTablesAsync(TestDatabase database, params string[] traces) =>
        Found(database.Engine.IsPostgres ? await ServerFilesAsync(database, Tables) : DataFiles(database), traces);

    const string Tables = """
        select c.relname, pg_read_binary_file(pg_relation_filepath(c.oid))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where (n.nspname in ('public', 'pg_toast') or c.relname = 'pg_statistic')
          and c.relkind in ('r', 't', 'i') and pg_relation_size(c.oid) > 0
        """;

    const string NewestLog = "select 'log', pg_read_binary_file('pg_wal/' || pg_walfile_name(pg_current_wal_lsn()))";

    static List<string> Found(List<Kept> files, string[] traces) =>
        [
            .. from trace in traces
            from file in files
            where file.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0
            select $"{trace} in {file.Name}",
        ];

    static List<Kept> DataFiles(TestDatabase database) =>
        [
            .. from path in Directory.EnumerateFiles(database.Engine.DataFolder, "*", SearchOption.AllDirectories)
            select new Kept(Path.GetFileName(path), ReadShared(path)),
        ];

    static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    static async Task<List<Kept>> ServerFilesAsync(TestDatabase database, string sql)
    {
        await using var session = (NpgsqlConnection)await Snapshot.OpenAsync(database);
        await using (var checkpoint = new NpgsqlCommand("checkpoint", session))
            await checkpoint.ExecuteNonQueryAsync();
        var files = new List<Kept>();
        await using var command = new NpgsqlCommand(sql, session);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            files.Add(new((string)reader[0], (byte[])reader[1]));
        return files;
    }

    sealed record Kept(string Name, byte[] Bytes);
}
