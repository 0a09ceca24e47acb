namespace Alongside.Web.Outputs.Pdf;

/// <summary>A folder that nobody else on the machine can look into, and that goes with whatever lies in it.</summary>
sealed class PrivateFolder : IDisposable
{
    const string Prefix = "alongside-pdf-";
    const int Tries = 20;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan LeftOver = TimeSpan.FromHours(1);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory(Prefix);

    public PrivateFolder() => Sweep();

    public string File(string name) => Path.Combine(folder.FullName, name);

    /// <summary>What a program that has just been ended still holds for a moment goes a moment later.</summary>
    public void Dispose()
    {
        for (var tries = 1; folder.Exists; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (Exception e) when (tries < Tries && e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(Pause);
            }
            folder.Refresh();
        }
    }

    /// <summary>Folders that stayed because the whole program was killed while it printed. What is another user's stays.</summary>
    static void Sweep()
    {
        foreach (var old in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            try
            {
                if (old.CreationTimeUtc + LeftOver < DateTime.UtcNow)
                    old.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }
}
