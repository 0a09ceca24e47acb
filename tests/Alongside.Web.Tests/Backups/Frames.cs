using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Tests.Backups;

/// <summary>What somebody who knows the format reads in a file without any key.</summary>
static class Frames
{
    public static IEnumerable<string> Readable(ReadOnlyMemory<byte> file)
    {
        for (var rest = file[Preamble.Length..]; rest.Length > 0; )
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
            var frame = rest.Slice(sizeof(int), length);
            rest = rest[(sizeof(int) + length)..];
            if (Text(frame.Span) is { } text)
                yield return text;
        }
    }

    /// <summary>Bytes made by chance may be an empty text or a few letters.</summary>
    const int Some = 9;

    static string? Text(ReadOnlySpan<byte> frame)
    {
        var plain = new byte[1 << 24];
        // without the digest at the end
        return BrotliDecoder.TryDecompress(frame[5..^32], plain, out var written) && written >= Some
            ? Encoding.UTF8.GetString(plain.AsSpan(0, written))
            : null;
    }
}
