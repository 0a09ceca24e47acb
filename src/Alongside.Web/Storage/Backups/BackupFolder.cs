using System.Globalization;

namespace Alongside.Web.Storage.Backups;

/// <summary>The folder in which backups are kept, each under the minute at which it was made. Nothing else there is touched.</summary>
public sealed class BackupFolder(string path)
{
    const string Names = "'alongside-'yyyy-MM-dd'T'HHmmss'Z.backup'";

    public string PathFor(DateTime at) => Path.Combine(path, at.ToString(Names, CultureInfo.InvariantCulture));

    public void Make()
    {
        if (OperatingSystem.IsWindows())
            System.IO.Directory.CreateDirectory(path);
        else
            System.IO.Directory.CreateDirectory(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    /// <summary>Takes away what is no longer kept, and what was cut short.</summary>
    /// <returns>How many backups went.</returns>
    public int Clear(Retention keep, DateTime now)
    {
        foreach (var unfinished in Files("alongside-*.backup" + WholeFiles.Unfinished))
            File.Delete(unfinished);
        var made = Files("alongside-*.backup").Select(MadeAt).OfType<DateTime>().ToList();
        var over = keep.Over(made, now).ToList();
        over.ForEach(at => File.Delete(PathFor(at)));
        return over.Count;
    }

    string[] Files(string pattern) => System.IO.Directory.GetFiles(path, pattern);

    static DateTime? MadeAt(string file) =>
        DateTime.TryParseExact(
            Path.GetFileName(file),
            Names,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;
}
