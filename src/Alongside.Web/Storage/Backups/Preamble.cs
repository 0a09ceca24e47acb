using System.Security.Cryptography;

namespace Alongside.Web.Storage.Backups;

public enum Lock
{
    None = 0,
    Password = 1,
    KeyFile = 2,
}

/// <summary>The first bytes of a backup, in the clear: that it is one, of which format, how it is locked, and its salt.</summary>
sealed record Preamble(byte Format, Lock Lock, byte[] Salt)
{
    const byte Newest = 1;
    const int SaltBytes = 16;

    static ReadOnlySpan<byte> Name => "Alongside backup\n"u8;

    public static int Length => Name.Length + 2 + SaltBytes;

    public static Preamble New(BackupKey? key) =>
        new(
            Newest,
            key switch
            {
                null => Lock.None,
                { IsPassword: true } => Lock.Password,
                _ => Lock.KeyFile,
            },
            RandomNumberGenerator.GetBytes(SaltBytes)
        );

    public byte[] Bytes => [.. Name, Format, (byte)Lock, .. Salt];

    public static Preamble Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length || !bytes.StartsWith(Name))
            throw BackupRefusals.NotABackup();
        var rest = bytes[Name.Length..];
        if (rest[0] > Newest)
            throw BackupRefusals.NewerFormat();
        return rest[0] == Newest && rest[1] <= (byte)Lock.KeyFile
            ? new Preamble(rest[0], (Lock)rest[1], rest.Slice(2, SaltBytes).ToArray())
            : throw BackupRefusals.Broken();
    }
}
