using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Alongside.Web.Tests.Faults.Disks;

/// <summary>
/// SQLite’s way to a <see cref="Disk"/>: a file system of its own name that hands everything on to the machine’s, after the disk was
/// asked. See https://sqlite.org/c3ref/vfs.html and https://sqlite.org/c3ref/io_methods.html.
/// </summary>
static unsafe partial class DiskVfs
{
    /// <summary>For a connection string.</summary>
    public const string Name = "disk-of-a-test";

    const string Library = "e_sqlite3";

    static readonly ConcurrentDictionary<string, Disk> Disks = new(StringComparer.Ordinal);
    static readonly ConcurrentDictionary<nint, (Disk Disk, DiskFile File)> Files = new();

    /// <summary>The machine’s.</summary>
    static readonly Vfs* Base = FindVfs(0);

    static readonly Vfs* Ours = Register();
    static readonly Methods* OurMethods = MakeMethods();

    public static void Put(Disk disk, string folder)
    {
        GC.KeepAlive((nint)Ours);
        Disks[folder] = disk;
    }

    public static void Take(Disk disk) => Disks.TryRemove(disk.Folder, out _);

    [StructLayout(LayoutKind.Sequential)]
    struct Vfs
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public Vfs* Next;
        public nint NamePointer;
        public nint Data;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, OurFile*, int, int*, int> Open;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int> Delete;

        // handed on as they are: Access to NextSystemCall
        public Others Rest;
    }

    [InlineArray(14)]
    struct Others
    {
        nint first;
    }

    [StructLayout(LayoutKind.Sequential)]
    struct Methods
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<OurFile*, int> Close;
        public delegate* unmanaged[Cdecl]<OurFile*, byte*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<OurFile*, byte*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<OurFile*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<OurFile*, int, int> Sync;
        public delegate* unmanaged[Cdecl]<OurFile*, long*, int> Size;
        public delegate* unmanaged[Cdecl]<OurFile*, int, int> Lock;
        public delegate* unmanaged[Cdecl]<OurFile*, int, int> Unlock;
        public delegate* unmanaged[Cdecl]<OurFile*, int*, int> CheckReserved;
        public delegate* unmanaged[Cdecl]<OurFile*, int, void*, int> Control;
        public delegate* unmanaged[Cdecl]<OurFile*, int> SectorSize;
        public delegate* unmanaged[Cdecl]<OurFile*, int> Characteristics;
        public delegate* unmanaged[Cdecl]<OurFile*, int, int, int, void**, int> ShmMap;
        public delegate* unmanaged[Cdecl]<OurFile*, int, int, int, int> ShmLock;
        public delegate* unmanaged[Cdecl]<OurFile*, void> ShmBarrier;
        public delegate* unmanaged[Cdecl]<OurFile*, int, int> ShmUnmap;
    }

    /// <summary>SQLite gives the memory; the machine’s own file lies behind these two words.</summary>
    [StructLayout(LayoutKind.Sequential)]
    struct OurFile
    {
        public Methods* Methods;
        public nint Unused;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial Vfs* FindVfs(nint name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterVfs(Vfs* vfs, int asDefault);

    static Vfs* Register()
    {
        var ours = (Vfs*)NativeMemory.AllocZeroed((nuint)sizeof(Vfs));
        *ours = *Base;
        ours->Next = null;
        ours->FileSize = Base->FileSize + sizeof(OurFile);
        ours->NamePointer = Marshal.StringToCoTaskMemUTF8(Name);
        ours->Open = &Open;
        ours->Delete = &Delete;
        Assert.Equal(0, RegisterVfs(ours, 0));
        return ours;
    }

    static Methods* MakeMethods()
    {
        var methods = (Methods*)NativeMemory.AllocZeroed((nuint)sizeof(Methods));
        *methods = new Methods
        {
            Version = 2, // without memory maps, which no disk would see
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            Size = &Size,
            Lock = &Lock,
            Unlock = &Unlock,
            CheckReserved = &CheckReserved,
            Control = &Control,
            SectorSize = &SectorSize,
            Characteristics = &Characteristics,
            ShmMap = &ShmMap,
            ShmLock = &ShmLock,
            ShmBarrier = &ShmBarrier,
            ShmUnmap = &ShmUnmap,
        };
        return methods;
    }

    static OurFile* Inner(OurFile* file) => file + 1;

    static Methods* Its(OurFile* file) => Inner(file)->Methods;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Open(Vfs* vfs, byte* name, OurFile* file, int flags, int* given)
    {
        file->Methods = null;
        var path = name is null ? "" : Marshal.PtrToStringUTF8((nint)name)!;
        var disk = Disks.GetValueOrDefault(Path.GetDirectoryName(path) ?? "");
        if (disk?.Read() is > 0 and var broken)
            return broken;
        var kept = disk?.Open(path);
        var answer = Base->Open(Base, name, Inner(file), flags, given);
        if (Inner(file)->Methods is null)
            return answer;
        file->Methods = OurMethods;
        if (disk is not null)
            Files[(nint)file] = (disk, kept!);
        return answer;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Delete(Vfs* vfs, byte* name, int synced)
    {
        var path = Marshal.PtrToStringUTF8((nint)name)!;
        var disk = Disks.GetValueOrDefault(Path.GetDirectoryName(path) ?? "");
        return disk?.Delete(path, synced != 0) is > 0 and var broken ? broken : Base->Delete(Base, name, synced);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Close(OurFile* file)
    {
        Files.TryRemove((nint)file, out _);
        return Its(file)->Close(Inner(file));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Read(OurFile* file, byte* into, int bytes, long at) =>
        Files.TryGetValue((nint)file, out var of) && of.Disk.Read() is > 0 and var broken
            ? broken
            : Its(file)->Read(Inner(file), into, bytes, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Write(OurFile* file, byte* from, int bytes, long at) =>
        Files.TryGetValue((nint)file, out var of)
        && of.Disk.Write(of.File, at, new ReadOnlySpan<byte>(from, bytes).ToArray()) is > 0 and var no
            ? no
            : Its(file)->Write(Inner(file), from, bytes, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Truncate(OurFile* file, long size) =>
        Files.TryGetValue((nint)file, out var of) && of.Disk.Write(of.File, size, bytes: null) is > 0 and var no
            ? no
            : Its(file)->Truncate(Inner(file), size);

    /// <summary>Not handed on: the machine’s own disk has to keep nothing.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Sync(OurFile* file, int flags) => Files.TryGetValue((nint)file, out var of) ? of.Disk.Sync(of.File) : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Size(OurFile* file, long* size) => Its(file)->Size(Inner(file), size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Lock(OurFile* file, int level) => Its(file)->Lock(Inner(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Unlock(OurFile* file, int level) => Its(file)->Unlock(Inner(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int CheckReserved(OurFile* file, int* held) => Its(file)->CheckReserved(Inner(file), held);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Control(OurFile* file, int what, void* with) => Its(file)->Control(Inner(file), what, with);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int SectorSize(OurFile* file) => Its(file)->SectorSize(Inner(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Characteristics(OurFile* file) => Its(file)->Characteristics(Inner(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int ShmMap(OurFile* file, int region, int size, int extend, void** at) =>
        Its(file)->ShmMap(Inner(file), region, size, extend, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int ShmLock(OurFile* file, int offset, int count, int flags) =>
        Its(file)->ShmLock(Inner(file), offset, count, flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void ShmBarrier(OurFile* file) => Its(file)->ShmBarrier(Inner(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int ShmUnmap(OurFile* file, int delete) => Its(file)->ShmUnmap(Inner(file), delete);
}
