using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Backups;

/// <summary>A file that is not to the byte what was written is refused in words, and whatever is there stays as it was.</summary>
public sealed class BrokenFileTests(PostgresServer postgres) : IAsyncLifetime
{
    const int TriedBytes = 400;

    static readonly BackupKey Key = BackupKey.File(typeof(BrokenFileTests).Assembly.Location);

    TestDatabase database = null!;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    public static TheoryData<EngineKind, bool> EnginesAndLocks
    {
        get
        {
            var all = new TheoryData<EngineKind, bool>();
            foreach (var engine in Enum.GetValues<EngineKind>())
            foreach (var locked in new[] { false, true })
                all.Add(engine, locked);
            return all;
        }
    }

    public async ValueTask InitializeAsync() =>
        database = await Beginnings.CopyAsync(EngineKind.Sqlite, Beginning.Practice, postgres);

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_byte_that_was_changed_is_noticed_wherever_it_lies(bool locked)
    {
        var (path, key) = await BackupAsync(locked);
        var whole = await File.ReadAllBytesAsync(path);
        var chance = new Random(1);
        var places = Enumerable
            .Range(0, 100)
            .Concat(Enumerable.Range(whole.Length - 100, 100))
            .Concat(Enumerable.Range(0, TriedBytes).Select(_ => chance.Next(whole.Length)));
        foreach (var place in places)
        {
            var changed = whole.ToArray();
            changed[place] ^= (byte)(1 << chance.Next(8));
            await File.WriteAllBytesAsync(path, changed);
            await Assert.ThrowsAsync<BackupRefusedException>(() => BackingUp.LookAsync(path, key, default));
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_file_that_was_cut_short_or_goes_on_is_noticed(bool locked)
    {
        var (path, key) = await BackupAsync(locked);
        var whole = await File.ReadAllBytesAsync(path);
        foreach (var length in new[] { 0, 1, 34, 35, 36, 40, whole.Length / 2, whole.Length - 1 })
        {
            await File.WriteAllBytesAsync(path, whole[..length]);
            await Assert.ThrowsAsync<BackupRefusedException>(() => BackingUp.LookAsync(path, key, default));
        }
        await File.WriteAllBytesAsync(path, [.. whole, 0]);
        await Assert.ThrowsAsync<BackupRefusedException>(() => BackingUp.LookAsync(path, key, default));
    }

    [Theory, MemberData(nameof(EnginesAndLocks))]
    public async Task Nothing_is_left_of_a_restore_that_comes_upon_a_broken_byte(EngineKind engine, bool locked)
    {
        var (path, key) = await BackupAsync(locked);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^50] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        using var target = await TestDatabase.NewAsync(engine, postgres);
        var refused = await RefusedAsync(target, path, key);

        Assert.StartsWith("The file was changed or cut short", refused, StringComparison.Ordinal);
        await IsEmptyAsync(target);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_there_already_is_never_restored_over(EngineKind engine)
    {
        var (path, _) = await BackupAsync(locked: false);
        using var target = await Beginnings.CopyAsync(engine, Beginning.Practice, postgres);
        var before = await Snapshot.TakeAsync(target);

        Assert.StartsWith(
            "There is something in ",
            await RefusedAsync(target, path, key: null),
            StringComparison.Ordinal
        );

        Assert.Empty(before.Differences(await Snapshot.TakeAsync(target)));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_or_of_something_else_is_refused_by_name()
    {
        var (path, _) = await BackupAsync(locked: false);
        using var target = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        var newer = await File.ReadAllBytesAsync(path);
        newer["Alongside backup\n".Length]++;
        await File.WriteAllBytesAsync(path, newer);
        Assert.StartsWith("A newer version", await RefusedAsync(target, path, key: null), StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, "Dear diary, this is a long letter and no backup at all.");
        Assert.Equal("This is no backup of Alongside.", await RefusedAsync(target, path, key: null));
    }

    [Fact]
    public async Task A_file_with_migrations_that_are_not_known_names_the_version_that_knows_them()
    {
        var path = Path.Combine(database.Engine.DataFolder, "newer");
        await using (var here = await WholeDatabase.HoldAsync(database.Engine, default))
        await using (var file = File.Create(path))
        using (var writer = new BackupWriter(file, key: null))
        {
            var contents = await new WholeDatabase(here).ContentsAsync(DateTime.UtcNow, [], default);
            await writer.BeginAsync(contents with { Program = "9.8.7", FirmSchema = "9999_Later" }, default);
            await writer.EndAsync(new RowSums(contents.Tables.Length), default);
        }
        using var target = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);

        Assert.StartsWith(
            "Alongside 9.8.7 wrote this file",
            await RefusedAsync(target, path, key: null),
            StringComparison.Ordinal
        );
        await IsEmptyAsync(target);
    }

    [Fact]
    public async Task The_right_key_alone_opens_a_locked_file_and_nothing_of_it_can_be_read()
    {
        var path = await BackupTown.BackUpAsync(database, BackupKey.Password("a long way home"));
        using var target = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);

        Assert.StartsWith("This file was locked with a password", await RefusedAsync(target, path, key: null));
        Assert.StartsWith("This file was locked with a password", await RefusedAsync(target, path, Key));
        Assert.StartsWith(
            "The password is another one",
            await RefusedAsync(target, path, BackupKey.Password("a long way from home"))
        );
        await IsEmptyAsync(target);
        var open = await BackupTown.BackUpAsync(database);
        Assert.NotEmpty(Frames.Readable(await File.ReadAllBytesAsync(open)));
        Assert.Empty(Frames.Readable(await File.ReadAllBytesAsync(path)));

        await BackupTown
            .RestoringInto(target.Engine)
            .RestoreAsync(path, BackupKey.Password("a long way home"), new Unseen(), default);
    }

    [Fact]
    public async Task A_backup_holds_the_rows_of_tables_and_no_other_file()
    {
        var outbox = Directory.CreateDirectory(Path.Combine(database.Engine.DataFolder, "outbox")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outbox, "letter"), Canary.Of("letter", "word"));
        var frames = Frames.Readable(await File.ReadAllBytesAsync((await BackupAsync(locked: false)).Path)).ToList();

        Assert.Contains(frames, frame => frame.Contains("Penhallow Joinery", StringComparison.Ordinal));
        Assert.DoesNotContain(frames, frame => Canary.In(frame).Any());
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_can_read_a_backup()
    {
        var (path, _) = await BackupAsync(locked: false);
        if (OperatingSystem.IsWindows())
            return;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    async Task<(string Path, BackupKey? Key)> BackupAsync(bool locked)
    {
        var key = locked ? Key : null;
        return (await BackupTown.BackUpAsync(database, key), key);
    }

    static async Task<string> RefusedAsync(TestDatabase target, string path, BackupKey? key) =>
        (
            await Assert.ThrowsAsync<BackupRefusedException>(() =>
                BackupTown.RestoringInto(target.Engine).RestoreAsync(path, key, new Unseen(), default)
            )
        ).Why.Says.ToString();

    static async Task IsEmptyAsync(TestDatabase target)
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Engine.DataFolder));
        if (!target.Engine.IsPostgres)
            return;
        await using var connection = await Snapshot.OpenAsync(target);
        Assert.Empty(await Snapshot.TablesAsync(target, connection));
    }
}
