using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>Codes of six digits that change every half minute (RFC 6238, with SHA-1, because that is what apps can do).</summary>
static class Totp
{
    public const int SecretBytes = 20;
    const int Seconds = 30;

    public static long StepAt(DateTime now) => (now - DateTime.UnixEpoch).Ticks / (Seconds * TimeSpan.TicksPerSecond);

    /// <summary>The step whose code this is: now, or one to either side for clocks that are off; never one at or before the last used.</summary>
    public static long? StepOf(string digits, byte[] secret, DateTime now, long lastUsed)
    {
        var current = StepAt(now);
        for (var step = current - 1; step <= current + 1; step++)
            if (step > lastUsed && IsSame(Code(secret, step), digits))
                return step;
        return null;
    }

    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var cut = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fff_ffff;
        return (cut % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(one),
            System.Text.Encoding.UTF8.GetBytes(other)
        );
}
