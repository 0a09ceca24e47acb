namespace Alongside.Web.Tests.Faults.Disks;

/// <summary>What a disk answers a write with, by SQLite’s own numbers.</summary>
public enum DiskAnswer
{
    Well = 0,
    ReadOnly = 8,
    Broken = 10,
    Full = 13,
}

/// <summary>
/// A disk below SQLite: it remembers what was synced, and when its power goes it keeps of the rest what chance leaves, whole writes,
/// a beginning of them or single sectors. It can also be full, be read-only or answer no write at all.
/// </summary>
sealed class Disk : IDisposable
{
    const int Sector = 512;

    readonly Lock door = new();

    /// <summary>By the name under which a program finds it now.</summary>
    readonly Dictionary<string, DiskFile> seen = new(StringComparer.Ordinal);

    /// <summary>By the name that outlives the power.</summary>
    readonly Dictionary<string, DiskFile> lasting = new(StringComparer.Ordinal);

    volatile bool cut;
    volatile int refuses;
    int room = int.MaxValue;

    public Disk(string folder) => DiskVfs.Put(this, Folder = folder);

    public string Folder { get; }

    public int Refused { get; private set; }

    public bool IsCut => cut;

    /// <summary>What every write is answered with from now on.</summary>
    public DiskAnswer Writes
    {
        get => (DiskAnswer)refuses;
        set => (refuses, room) = ((int)value, int.MaxValue);
    }

    /// <summary>There is room for so many writes, and then for none.</summary>
    public void FullAfter(int writes) => room = writes;

    /// <summary>The power goes: nothing is read, written or synced any more.</summary>
    public void Cut()
    {
        lock (door)
            cut = true;
    }

    /// <summary>What is found in another folder once there is power again.</summary>
    /// <param name="chance">Null for the worst: nothing is left of what was not synced.</param>
    public void LeaveIn(string folder, Random? chance)
    {
        foreach (var (path, file) in lasting)
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(path)), file.Left(Chosen(chance)));
    }

    public void Dispose() => DiskVfs.Take(this);

    internal DiskFile Open(string path)
    {
        lock (door)
        {
            if (seen.TryGetValue(path, out var known))
                return known;
            var there = File.Exists(path);
            var file = seen[path] = new DiskFile(path, there ? File.ReadAllBytes(path) : []);
            if (there)
                lasting[path] = file;
            return file;
        }
    }

    /// <summary>A name that is gone may come back with the power, unless its folder was synced.</summary>
    internal int Delete(string path, bool synced)
    {
        lock (door)
        {
            if (cut)
                return (int)DiskAnswer.Broken;
            seen.Remove(path);
            if (synced)
                lasting.Remove(path);
            return 0;
        }
    }

    internal int Read() => cut ? (int)DiskAnswer.Broken : 0;

    /// <param name="bytes">Null to cut the file off there.</param>
    internal int Write(DiskFile file, long at, byte[]? bytes)
    {
        lock (door)
        {
            if (refuses == 0 && room < int.MaxValue && --room < 0)
                refuses = (int)DiskAnswer.Full;
            if (cut || refuses != 0)
                Refused++;
            if (cut)
                return (int)DiskAnswer.Broken;
            if (refuses == 0)
                file.Unsynced.Add((at, bytes));
            return refuses;
        }
    }

    internal int Sync(DiskFile file)
    {
        lock (door)
        {
            if (cut)
                return (int)DiskAnswer.Broken;
            file.Sync();
            lasting[file.Path] = file;
            return 0;
        }
    }

    static Func<List<(long, byte[]?)>, IEnumerable<(long, byte[]?)>> Chosen(Random? chance) =>
        chance?.Next(3) switch
        {
            1 => writes => writes.Take(chance.Next(writes.Count + 1)),
            2 => writes => writes.SelectMany(w => Sectors(w, chance)),
            _ => _ => [],
        };

    static IEnumerable<(long, byte[]?)> Sectors((long At, byte[]? Bytes) write, Random chance)
    {
        if (write.Bytes is not { } bytes)
        {
            if (chance.Next(2) == 0)
                yield return write;
            yield break;
        }
        for (var from = 0; from < bytes.Length; from += Sector)
            if (chance.Next(2) == 0)
                yield return (write.At + from, bytes[from..Math.Min(bytes.Length, from + Sector)]);
    }
}

/// <summary>What is on the disk of one file, and what only the machine’s memory holds.</summary>
sealed class DiskFile(string path, byte[] synced)
{
    readonly MemoryStream image = Of(synced);

    public string Path => path;

    public List<(long At, byte[]? Bytes)> Unsynced { get; } = [];

    public void Sync()
    {
        Write(image, Unsynced);
        Unsynced.Clear();
    }

    public byte[] Left(Func<List<(long, byte[]?)>, IEnumerable<(long, byte[]?)>> chosen)
    {
        using var left = Of(image.ToArray());
        Write(left, chosen(Unsynced));
        return left.ToArray();
    }

    static MemoryStream Of(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        return stream;
    }

    static void Write(MemoryStream stream, IEnumerable<(long At, byte[]? Bytes)> writes)
    {
        foreach (var (at, bytes) in writes)
            if (bytes is null)
                stream.SetLength(at);
            else
            {
                stream.Position = at;
                stream.Write(bytes);
            }
    }
}
