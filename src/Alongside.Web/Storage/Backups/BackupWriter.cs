using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;

namespace Alongside.Web.Storage.Backups;

/// <summary>What a frame of a backup holds. The numbers stand in files and never change.</summary>
enum FrameKind : byte
{
    Contents = 1,
    Rows = 2,
    End = 3,
}

/// <summary>
/// Writes a backup forward: the preamble, the contents, pieces of rows, and an end that says what they came to. Each is a frame:
/// four bytes of length, and compressed bytes that <see cref="Sealing"/> guards.
/// </summary>
sealed class BackupWriter : IDisposable
{
    /// <summary>Of Brotli's eleven: about a tenth of the rows' size, at the pace of the disk.</summary>
    const int Quality = 4;
    const int Window = 22;

    readonly Stream to;
    readonly Preamble preamble;
    readonly Sealing sealing;

    public BackupWriter(Stream to, BackupKey? key)
    {
        (this.to, preamble) = (to, Preamble.New(key));
        sealing = Sealing.With(preamble, key);
    }

    public async Task BeginAsync(Contents contents, CancellationToken ct)
    {
        await to.WriteAsync(preamble.Bytes, ct);
        await WriteAsync(FrameKind.Contents, w => w.Write(JsonSerializer.SerializeToUtf8Bytes(contents)), ct);
    }

    public Task WriteAsync(Piece piece, CancellationToken ct) =>
        WriteAsync(
            FrameKind.Rows,
            frame =>
            {
                frame.Write(piece.Table);
                frame.Write(piece.Rows);
                frame.Write(piece.Values.Span);
            },
            ct
        );

    public Task EndAsync(RowSums sums, CancellationToken ct) => WriteAsync(FrameKind.End, sums.WriteTo, ct);

    public void Dispose() => sealing.Dispose();

    async Task WriteAsync(FrameKind kind, Action<BinaryWriter> write, CancellationToken ct)
    {
        using var plain = new MemoryStream();
        await using (var frame = new BinaryWriter(plain))
            write(frame);
        var closed = sealing.Close(Pressed(kind, plain.ToArray()));
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, closed.Length);
        await to.WriteAsync(length, ct);
        await to.WriteAsync(closed, ct);
    }

    /// <summary>The kind, the length before compression, and the compressed bytes.</summary>
    static byte[] Pressed(FrameKind kind, byte[] plain)
    {
        const int Before = 1 + sizeof(int);
        var pressed = new byte[Before + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        pressed[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(pressed.AsSpan(1), plain.Length);
        if (!BrotliEncoder.TryCompress(plain, pressed.AsSpan(Before), out var written, Quality, Window))
            throw new InvalidOperationException("A piece grew by being compressed.");
        return pressed[..(Before + written)];
    }
}
