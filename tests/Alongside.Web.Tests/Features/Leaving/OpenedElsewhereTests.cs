using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Leaving;

/// <summary>Whoever has both halves needs no Alongside to open the file: 7-Zip does.</summary>
public sealed class OpenedElsewhereTests(PostgresServer postgres) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("opened-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Another_program_opens_the_copy_with_both_halves_and_with_nothing_less()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var leaving = new LeavingFirm(app, await app.OtherFirmAsync());
        await leaving.AskAsync();
        await leaving.PressAsync(Who.Hr, "agree");
        await leaving.MadeAsync(Who.Administrator);
        var (first, file) = await leaving.TakeAsync(Who.Administrator);
        var (second, _) = await leaving.TakeAsync(Who.Hr);
        var path = Path.Combine(folder, "copy.zip");
        await File.WriteAllBytesAsync(path, file);

        Assert.DoesNotContain("Everything is Ok", Test(path, first), StringComparison.Ordinal);
        Assert.Contains("Everything is Ok", Test(path, $"{first}-{second}"), StringComparison.Ordinal);
        var said = OtherProgram.Run("7z", "x", "-y", $"-p{first}-{second}", $"-o{folder}", path);
        Assert.Contains("Everything is Ok", said, StringComparison.Ordinal);
        var people = Directory.GetFiles(folder, "people.csv", SearchOption.AllDirectories).Single();
        Assert.Contains(
            Canary.Of(leaving.Firm.Slug, "name"),
            await File.ReadAllTextAsync(people),
            StringComparison.Ordinal
        );
        Assert.Contains("AES-256", OtherProgram.Run("7z", "l", "-slt", path), StringComparison.Ordinal);
    }

    static string Test(string path, string password) => OtherProgram.Run("7z", "t", $"-p{password}", path);
}
