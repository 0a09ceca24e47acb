using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>
/// What makes the ledger tamper-evident: each entry's SHA-256 covers its place, its hand and voice, the salted digest of its
/// words, and the hash before it.
/// </summary>
public static class Chain
{
    /// <summary>What stands before the first entry of every firm.</summary>
    public const string Root = "";

    /// <summary>In letters: each byte is two.</summary>
    public const int SaltLength = 32;

    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength / 2));

    public static string Digest(string salt, string payload) => Sha256(salt + payload);

    public static string Hash(EntryRow entry) => Sha256(Covered(entry));

    /// <summary>The very text that the hash is of.</summary>
    public static string Covered(EntryRow entry) =>
        string.Join(
            '\n',
            entry.Firm,
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.Record,
            entry.Hand,
            entry.Voice,
            entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            entry.Day.ToString("O", CultureInfo.InvariantCulture),
            entry.Fact,
            entry.FactVersion.ToString(CultureInfo.InvariantCulture),
            ((int)entry.Audience).ToString(CultureInfo.InvariantCulture),
            entry.Digest,
            entry.Previous
        );

    /// <summary>The entry and the text of one happening, chained to the hash before it.</summary>
    public static (EntryRow Entry, TextRow Text) Link(
        FirmId firm,
        RecordId record,
        Happening happening,
        string previous
    )
    {
        var (salt, payload) = (Salt(), FactCatalog.Write(happening.Fact));
        var named = FactCatalog.Describe(happening.Fact);
        var entry = new EntryRow
        {
            Firm = firm,
            Number = happening.Number,
            Record = record,
            Hand = happening.Hand,
            Voice = happening.Voice,
            At = happening.At,
            Day = happening.Day,
            Fact = named.Name,
            FactVersion = named.Version,
            Audience = named.Audience,
            Digest = Digest(salt, payload),
            Previous = previous,
            Hash = "",
        };
        return (
            entry with
            {
                Hash = Hash(entry),
            },
            new TextRow
            {
                Firm = firm,
                Number = happening.Number,
                Salt = salt,
                Payload = payload,
            }
        );
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
