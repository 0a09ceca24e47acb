using System.Text;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Npgsql;

namespace Alongside.Web.Tests.Walls;

/// <summary>P1: of the talk nothing is kept, in no table, file, write-ahead log, server log or address.</summary>
public sealed class PromisedForgettingTests(PostgresServer postgres)
{
    /// <summary>Two walks through the questions; every answer in the words in which it is posted.</summary>
    static readonly string[][] Talks =
    [
        ["at-work", "no", "no", "one-task", "not-sure"],
        ["outside-work"],
    ];

    /// <summary>How a careless program would have written them down.</summary>
    static readonly string[] Traces =
    [
        "at-work",
        "AtWork",
        "outside-work",
        "OutsideWork",
        "one-task",
        "OneTask",
        "not-sure",
        "NotSure",
        "healthOrHome",
        "HealthOrHome",
        "health_or_home",
        "disciplineDecided",
        "DisciplineDecided",
        "canary-said-in-confidence",
    ];

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P1_What_was_said_is_kept_nowhere(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var manager = await app.AsAsync(firm, Who.Manager);
        var carried = new List<string>();
        foreach (var talk in Talks)
            carried.AddRange(await TalkAsync(manager, firm, talk));
        Assert.True(carried.Count >= 6);

        Assert.Empty(await FoundAsync(app, [.. Traces, .. carried.Distinct(StringComparer.Ordinal)]));
        Assert.DoesNotContain(app.Log.Lines, line => Traces.Any(t => line.Contains(t, StringComparison.Ordinal)));
        Assert.DoesNotContain(
            (await Snapshot.TakeAsync(app.Database)).Tables["form_key"],
            key => key.Contains("/talk | digest", StringComparison.Ordinal)
        );
    }

    /// <summary>The bytes are really looked through: what is kept is found by the same search.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_is_kept_is_found_by_the_same_search(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var manager = await app.AsAsync(firm, Who.Manager);
        await TalkAsync(manager, firm, Talks[1]);
        Assert.Equal(["Seen, and kept."], await FoundAsync(app, ["Seen, and kept."]));
    }

    /// <summary>Asks, talks, and answers question by question; gives the sealed answers as they travelled.</summary>
    static async Task<List<string>> TalkAsync(Visitor manager, TestFirm firm, string[] answers)
    {
        var worry = Assert.Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")));
        var ask = await manager.SendAsync(
            worry.With(("who", $"{firm[Who.Employee]}"), ("observation", "Seen, and kept."))
        );
        var page = await manager.SendAsync(Assert.Single(Forms.Of(ask)).With(("answer", "held")));
        var carried = new List<string>();
        foreach (var answer in answers)
        {
            var form = Assert.Single(Forms.Of(page));
            carried.Add(form.Fields.Single(f => f.Key == "answers").Value);
            await manager.SendAsync(form.With(("answer", "canary-said-in-confidence")));
            page = await manager.SendAsync(form.With(("answer", answer), ("key", $"{Guid.NewGuid()}")));
            Assert.DoesNotContain(answer, page.Path, StringComparison.Ordinal);
        }
        Assert.Empty(Forms.Of(page).Where(f => f.Fields.Any(field => field.Key == "answers")));
        return carried;
    }

    static async Task<List<string>> FoundAsync(RunningApp app, string[] traces)
    {
        var files = app.Database.Engine.IsPostgres ? await ServerFilesAsync(app.Database) : DataFiles(app.Database);
        return [.. traces.Where(trace => files.Any(f => f.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0))];
    }

    static List<byte[]> DataFiles(TestDatabase database) =>
        [.. Directory.EnumerateFiles(database.Engine.DataFolder, "*", SearchOption.AllDirectories).Select(ReadShared)];

    static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The files of this database's own tables, and the newest piece of the server's write-ahead log.</summary>
    static async Task<List<byte[]>> ServerFilesAsync(TestDatabase database)
    {
        await using var session = (NpgsqlConnection)await Snapshot.OpenAsync(database);
        var files = new List<byte[]>();
        foreach (
            var sql in new[]
            {
                "checkpoint",
                """
                    select pg_read_binary_file(pg_relation_filepath(c.oid))
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('public', 'pg_toast') and c.relkind in ('r', 't', 'i') and pg_relation_size(c.oid) > 0
                    """,
                "select pg_read_binary_file('pg_wal/' || pg_walfile_name(pg_current_wal_lsn()))",
            }
        )
        {
            await using var command = new NpgsqlCommand(sql, session);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                files.Add((byte[])reader[0]);
        }
        return files;
    }
}
