using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// How many rows of each table there were, and a sum over them in which the order does not count: two databases with the same sums
/// have the same rows, whatever engine they lie in.
/// </summary>
public sealed class RowSums(int tables)
{
    readonly long[] counts = new long[tables];
    readonly UInt128[] sums = new UInt128[tables];

    public long Rows => counts.Sum();

    public void Add(int table, ReadOnlySpan<byte> row)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, digest);
        counts[table]++;
        sums[table] += BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }

    /// <summary>The place of the first table whose rows are others, or null.</summary>
    public int? FirstDifference(RowSums other) =>
        Enumerable
            .Range(0, counts.Length)
            .Where(t => counts[t] != other.counts[t] || sums[t] != other.sums[t])
            .Select(t => (int?)t)
            .FirstOrDefault();

    public void WriteTo(BinaryWriter to)
    {
        foreach (var (count, sum) in counts.Zip(sums))
        {
            to.Write(count);
            to.Write((ulong)(sum >> 64));
            to.Write((ulong)sum);
        }
    }

    public static RowSums ReadFrom(BinaryReader from, int tables)
    {
        var read = new RowSums(tables);
        for (var table = 0; table < tables; table++)
        {
            read.counts[table] = from.ReadInt64();
            read.sums[table] = new UInt128(from.ReadUInt64(), from.ReadUInt64());
        }
        return read;
    }
}
