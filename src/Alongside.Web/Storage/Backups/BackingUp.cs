namespace Alongside.Web.Storage.Backups;

/// <summary>What a copy came to.</summary>
/// <param name="Bytes">Of the file, where there is one.</param>
/// <param name="Entries">Of all ledgers, where they were looked through.</param>
public sealed record Copied(Contents Contents, long Bytes, long Entries);

/// <summary>Writes everything that the program keeps into one file, beside everybody who works.</summary>
public sealed class BackingUp(Engine engine, TimeProvider machine)
{
    const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task<Copied> WriteAsync(
        string path,
        BackupKey? key,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        if (File.Exists(path))
            throw BackupRefusals.Taken(path);
        await Shapes.RefuseAnotherAsync(engine, ct);
        var unfinished = path + WholeFiles.Unfinished; // it gets its name after it was read through again
        try
        {
            await WriteAllAsync(unfinished, key, progress, ct);
            var written = await LookAsync(unfinished, key, ct);
            File.Move(unfinished, path);
            return written;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a file through, and tells what it holds.</summary>
    public static async Task<Copied> LookAsync(string path, BackupKey? key, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        using var reader = await BackupReader.OpenAsync(file, key, ct);
        await foreach (var _ in reader.PiecesAsync(ct))
            continue;
        return new Copied(reader.Contents, file.Length, Entries: 0);
    }

    async Task WriteAllAsync(
        string path,
        BackupKey? key,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        var heads = HeadFile.All(engine.DataFolder);
        await using var here = await WholeDatabase.HoldAsync(engine, ct);
        await using var file = New(path);
        using var writer = new BackupWriter(file, key);
        var all = new WholeDatabase(here);
        var contents = await all.ContentsAsync(machine.Now(), heads, ct);
        var (sums, done) = (new RowSums(contents.Tables.Length), 0L);
        await writer.BeginAsync(contents, ct);
        await foreach (var piece in all.PiecesAsync(contents.Tables, sums, ct))
        {
            await writer.WriteAsync(piece, ct);
            progress.Report((done += piece.Rows, contents.AllRows));
        }
        await writer.EndAsync(sums, ct);
        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
    }

    static FileStream New(string path)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OursAlone;
        return new FileStream(path, options);
    }
}
