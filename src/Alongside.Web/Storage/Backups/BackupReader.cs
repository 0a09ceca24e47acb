using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Alongside.Web.Storage.Backups;

/// <summary>Reads a backup as <see cref="BackupWriter"/> writes it, and hands out nothing that is not what was written.</summary>
sealed class BackupReader : IDisposable
{
    /// <summary>In bytes; no frame that was written is longer, and a length that was changed asks for no more memory than this.</summary>
    const int LongestFrame = 1 << 28;

    readonly Stream from;
    readonly Sealing sealing;

    BackupReader(Stream from, Preamble preamble, Sealing sealing) =>
        (this.from, Lock, this.sealing) = (from, preamble.Lock, sealing);

    public Lock Lock { get; }

    public Contents Contents { get; private set; } = null!;

    /// <summary>What the rows come to, once all pieces have been read.</summary>
    public RowSums Sums { get; private set; } = null!;

    public static async Task<BackupReader> OpenAsync(Stream from, BackupKey? key, CancellationToken ct)
    {
        var bytes = new byte[Preamble.Length];
        var preamble = Preamble.Read(bytes.AsSpan(0, await from.ReadAtLeastAsync(bytes, bytes.Length, false, ct)));
        if (preamble.Lock is not Lock.None && key?.IsPassword != preamble.Lock is Lock.Password)
            throw BackupRefusals.NeedsKey(preamble.Lock is Lock.Password);

        var reader = new BackupReader(from, preamble, Sealing.With(preamble, key));
        try
        {
            await reader.BeginAsync(ct);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>All pieces of rows. That nothing is missing is known when the last was handed out.</summary>
    public async IAsyncEnumerable<Piece> PiecesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (await NextAsync(ct) is (var kind, var frame))
        {
            if (kind is not FrameKind.Rows)
            {
                await EndAsync(kind, frame, ct);
                yield break;
            }
            var (table, rows) = Head(frame);
            yield return new Piece(table, rows, frame.AsMemory(2 * sizeof(int)));
        }
        throw BackupRefusals.Broken();
    }

    public void Dispose() => sealing.Dispose();

    async Task BeginAsync(CancellationToken ct)
    {
        if (await NextAsync(ct) is not (FrameKind.Contents, var frame))
            throw Lock is Lock.None ? BackupRefusals.Broken() : BackupRefusals.WrongKey(Lock is Lock.Password);
        Contents = JsonSerializer.Deserialize<Contents>(frame) ?? throw BackupRefusals.Broken();
    }

    async Task EndAsync(FrameKind kind, byte[] frame, CancellationToken ct)
    {
        if (kind is not FrameKind.End || await from.ReadAsync(new byte[1], ct) > 0)
            throw BackupRefusals.Broken();
        using var reader = new BinaryReader(new MemoryStream(frame));
        Sums = RowSums.ReadFrom(reader, Contents.Tables.Length);
    }

    (int Table, int Rows) Head(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 2 * sizeof(int))
            throw BackupRefusals.Broken();
        var table = BinaryPrimitives.ReadInt32LittleEndian(frame);
        return table >= 0 && table < Contents.Tables.Length
            ? (table, BinaryPrimitives.ReadInt32LittleEndian(frame[sizeof(int)..]))
            : throw BackupRefusals.Broken();
    }

    /// <summary>Null where a frame is not what was written there, or there is none any more.</summary>
    async Task<(FrameKind, byte[])?> NextAsync(CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        if (await from.ReadAtLeastAsync(length, length.Length, false, ct) < length.Length)
            return null;
        var bytes = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (bytes is < 0 or > LongestFrame)
            return null;
        var closed = new byte[bytes];
        if (await from.ReadAtLeastAsync(closed, bytes, false, ct) < bytes)
            return null;
        return sealing.Open(closed) is { Length: > sizeof(int) } pressed ? Unpressed(pressed) : null;
    }

    static (FrameKind, byte[])? Unpressed(ReadOnlySpan<byte> pressed)
    {
        var bytes = BinaryPrimitives.ReadInt32LittleEndian(pressed[1..]);
        if (bytes is < 0 or > LongestFrame)
            return null;
        var plain = new byte[bytes];
        return BrotliDecoder.TryDecompress(pressed[(1 + sizeof(int))..], plain, out var written) && written == bytes
            ? ((FrameKind)pressed[0], plain)
            : null;
    }
}
