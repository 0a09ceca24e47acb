using System.Text;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>Bytes in letters and figures that are hard to mistake for one another (RFC 4648), without padding.</summary>
static class Base32
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var next in bytes)
        {
            (held, bits) = ((held << 8) | next, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Letters[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }
        if (bits > 0)
            text.Append(Letters[(held << (5 - bits)) & 31]);
        return $"{text}";
    }

    /// <summary>In fours, as one types it.</summary>
    public static string InFours(string text, char between) =>
        string.Join(between, text.Chunk(4).Select(four => new string(four)));
}
