using System.CommandLine;
using Alongside.Web.Commands;
using Microsoft.Data.Sqlite;

namespace Alongside.Web.Tests.Commands;

/// <summary>The operator’s three commands, as they are typed.</summary>
public sealed class CopyCommandTests : IDisposable
{
    readonly string home = Directory.CreateTempSubdirectory("alongside-data-").FullName;

    string Old => Path.Combine(home, "old");

    string New => Path.Combine(home, "new");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task A_backup_is_made_looked_at_and_restored()
    {
        Assert.Equal(0, (await RunAsync(Old, "migrate")).Code);
        var file = Path.Combine(home, "b");
        var made = await RunAsync(Old, "backup", file);
        Assert.Equal((0, ""), (made.Code, made.Refused));
        Assert.Contains("It is not locked: keep it as safe as the database.", made.Said, StringComparison.Ordinal);

        var looked = await RunAsync(New, "restore", file, "--check");
        Assert.StartsWith("The file is whole: ", looked.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(New));
        var restored = await RunAsync(New, "restore", file);
        Assert.Equal((0, ""), (restored.Code, restored.Refused));
        Assert.Contains("Everything is as it was on ", restored.Said, StringComparison.Ordinal);

        var again = await RunAsync(New, "restore", file);
        Assert.Equal(2, again.Code);
        Assert.StartsWith($"There is something in {New} already.", again.Refused, StringComparison.Ordinal);
        var taken = await RunAsync(Old, "backup", file);
        Assert.Equal((2, $"There is a file {file} already. Nothing was written.\n"), (taken.Code, taken.Refused));
    }

    [Fact]
    public async Task A_backup_without_a_name_lies_in_the_folder_of_backups()
    {
        await RunAsync(Old, "migrate");
        Assert.Equal(0, (await RunAsync(Old, "backup")).Code);
        Assert.Matches(
            "/alongside-[0-9-]+T[0-9]+Z.backup$",
            Assert.Single(Directory.EnumerateFiles(Path.Combine(Old, "backups")))
        );
    }

    [Fact]
    public async Task A_move_goes_to_an_empty_folder_alone()
    {
        await RunAsync(Old, "migrate");
        Assert.Equal(2, (await RunAsync(Old, "move")).Code);
        Assert.Equal(2, (await RunAsync(Old, "move", "--to", Old)).Code);
        Assert.Equal(0, (await RunAsync(Old, "move", "--to", New)).Code);
        Assert.Equal(2, (await RunAsync(Old, "move", "--to", New)).Code);
        Assert.Equal(0, (await RunAsync(New, "verify")).Code);
    }

    [Fact]
    public async Task Where_there_is_no_database_or_no_file_nothing_is_made()
    {
        var nothing = await RunAsync(Old, "backup", Path.Combine(home, "b"));
        Assert.Equal((1, "There is no database here.\n"), (nothing.Code, nothing.Refused));
        var none = await RunAsync(New, "restore", Path.Combine(home, "none"));
        Assert.Equal(1, none.Code);
        Assert.StartsWith("Nothing was kept: ", none.Refused, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home));
    }

    static async Task<(int Code, string Said, string Refused)> RunAsync(string data, params string[] words)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        await using var refused = new StringWriter { NewLine = "\n" };
        var root = new RootCommand
        {
            Migrate.Command(),
            Verify.Command(),
            Backup.Command(),
            Restore.Command(),
            Move.Command(),
        };
        var code = await root.Parse([.. words, "--data", data])
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = refused }, default);
        return (code, $"{said}", $"{refused}");
    }
}
