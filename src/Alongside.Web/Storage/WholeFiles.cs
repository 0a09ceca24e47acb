using System.Text;

namespace Alongside.Web.Storage;

/// <summary>
/// Files that are there whole or not at all, when the disk is full or the power goes as well: their bytes lie on the disk before
/// they bear their name. Whoever notes in the database that there is a file has kept it this way before.
/// </summary>
static class WholeFiles
{
    /// <summary>What is not whole yet bears another name.</summary>
    public const string Unfinished = ".new";

    /// <param name="mode">Who may read it, where that is not everybody who may look into its folder.</param>
    public static async Task WriteAsync(string path, string text, CancellationToken ct, UnixFileMode? mode = null)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.Delete,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        try
        {
            await using var file = new FileStream(path + Unfinished, options);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
            Keep(file, path);
        }
        finally
        {
            File.Delete(path + Unfinished); // there is none any more where it was kept
        }
    }

    /// <summary>Gives a file that was written to its end the name that it is looked for by.</summary>
    public static void Keep(FileStream unfinished, string path)
    {
        unfinished.Flush(flushToDisk: true);
        File.Move(unfinished.Name, path, overwrite: true);
    }
}
