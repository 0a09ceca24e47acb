using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>The files of copies, in <c>data/exports</c>, a folder for each firm. Each is encrypted from its first byte on.</summary>
public sealed class ExportFiles(Engine engine)
{
    public FileStream Begin(FirmId firm)
    {
        var folder = FolderOf(firm);
        if (OperatingSystem.IsWindows())
            System.IO.Directory.CreateDirectory(folder);
        else
            System.IO.Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        return new FileStream(
            Path.Combine(folder, $"{Guid.CreateVersion7():n}{WholeFiles.Unfinished}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read | FileShare.Delete,
            }
        );
    }

    public void Keep(FirmId firm, int number, FileStream unfinished) =>
        WholeFiles.Keep(unfinished, PathOf(firm, number));

    /// <summary>Null where there is none, or no longer.</summary>
    public FileStream? Open(FirmId firm, int number) =>
        File.Exists(PathOf(firm, number)) ? File.OpenRead(PathOf(firm, number)) : null;

    /// <summary>Takes away every file but those of copies that are there.</summary>
    public void Clear(FirmId firm, IEnumerable<ExportRow> there)
    {
        if (!System.IO.Directory.Exists(FolderOf(firm)))
            return;
        var kept = there.Select(e => PathOf(firm, e.Number)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in System.IO.Directory.EnumerateFiles(FolderOf(firm)).Where(f => !kept.Contains(f)))
            File.Delete(file);
    }

    public void RemoveAll(FirmId firm)
    {
        if (System.IO.Directory.Exists(FolderOf(firm)))
            System.IO.Directory.Delete(FolderOf(firm), recursive: true);
    }

    string FolderOf(FirmId firm) => Path.Combine(engine.DataFolder, "exports", $"{firm}");

    string PathOf(FirmId firm, int number) =>
        Path.Combine(FolderOf(firm), $"{number.ToString(CultureInfo.InvariantCulture)}.zip");
}
