using System.Collections.Immutable;

namespace Alongside.Web.Storage.Backups;

/// <summary>A head of a firm's chain as it lies in <c>data/heads</c>, to the letter, readable or not.</summary>
public sealed record HeadFile(string Slug, string Day, string Text)
{
    public static ImmutableArray<HeadFile> All(string dataFolder) =>
        !System.IO.Directory.Exists(FolderIn(dataFolder))
            ? []
            :
            [
                .. from file in System.IO.Directory.EnumerateFiles(
                    FolderIn(dataFolder),
                    "*",
                    SearchOption.AllDirectories
                )
                where Path.GetExtension(file) != WholeFiles.Unfinished
                orderby file
                select new HeadFile(
                    Path.GetFileName(Path.GetDirectoryName(file)!),
                    Path.GetFileName(file),
                    File.ReadAllText(file)
                ),
            ];

    /// <summary>A name that would lead out of its folder is no head's.</summary>
    public Task WriteAsync(string dataFolder, CancellationToken ct)
    {
        if (Path.GetFileName(Slug) != Slug || Path.GetFileName(Day) != Day)
            throw new InvalidDataException("A head has a name that no head has.");
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(FolderIn(dataFolder), Slug)).FullName;
        return WholeFiles.WriteAsync(Path.Combine(folder, Day), Text, ct);
    }

    public static string FolderIn(string dataFolder) => Path.Combine(dataFolder, "heads");
}
