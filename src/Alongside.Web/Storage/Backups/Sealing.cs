using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// Guards the pieces of a backup one after another, so that none can be changed, left out, moved or taken from another file unnoticed.
/// With a key each is encrypted with AES-GCM under its number; without one each carries the SHA-256 of itself and all before it.
/// </summary>
abstract class Sealing : IDisposable
{
    public static Sealing With(Preamble preamble, BackupKey? key) =>
        preamble.Lock is Lock.None
            ? new Digests(preamble.Bytes)
            : new Encryption(preamble.Bytes, key!.For(preamble.Salt));

    public abstract byte[] Close(ReadOnlySpan<byte> piece);

    /// <summary>Null where the piece is not what was written there.</summary>
    public abstract byte[]? Open(ReadOnlySpan<byte> piece);

    public abstract void Dispose();

    sealed class Digests(byte[] preamble) : Sealing
    {
        byte[] last = SHA256.HashData(preamble);

        public override byte[] Close(ReadOnlySpan<byte> piece)
        {
            last = SHA256.HashData([.. last, .. piece]);
            return [.. piece, .. last];
        }

        public override byte[]? Open(ReadOnlySpan<byte> piece)
        {
            if (piece.Length < last.Length)
                return null;
            var words = piece[..^last.Length];
            last = SHA256.HashData([.. last, .. words]);
            return piece[^last.Length..].SequenceEqual(last) ? words.ToArray() : null;
        }

        public override void Dispose() { }
    }

    /// <summary>The salt makes each file's key its own, so that a piece's number is never used twice with one.</summary>
    sealed class Encryption(byte[] preamble, byte[] key) : Sealing
    {
        const int TagBytes = 16;

        readonly AesGcm aes = new(key, TagBytes);
        long number;

        public override byte[] Close(ReadOnlySpan<byte> piece)
        {
            var closed = new byte[piece.Length + TagBytes];
            aes.Encrypt(Next(), piece, closed.AsSpan(..^TagBytes), closed.AsSpan(^TagBytes..), preamble);
            return closed;
        }

        public override byte[]? Open(ReadOnlySpan<byte> piece)
        {
            if (piece.Length < TagBytes)
                return null;
            var words = new byte[piece.Length - TagBytes];
            try
            {
                aes.Decrypt(Next(), piece[..^TagBytes], piece[^TagBytes..], words, preamble);
                return words;
            }
            catch (AuthenticationTagMismatchException)
            {
                return null;
            }
        }

        public override void Dispose() => aes.Dispose();

        byte[] Next()
        {
            var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
            BinaryPrimitives.WriteInt64LittleEndian(nonce, number++);
            return nonce;
        }
    }
}
