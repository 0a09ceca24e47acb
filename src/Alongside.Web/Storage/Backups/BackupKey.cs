using System.Security.Cryptography;
using System.Text;

namespace Alongside.Web.Storage.Backups;

/// <summary>What locks a backup: a password that somebody can say, or a file of bytes made by chance. Each backup has a key of its own.</summary>
public sealed class BackupKey
{
    /// <summary>In bytes. OWASP's Password Storage Cheat Sheet asks for as many rounds of PBKDF2 with SHA-256.</summary>
    const int Long = 32;
    const int Rounds = 600_000;

    readonly byte[] secret;

    BackupKey(byte[] secret, bool isPassword) => (this.secret, IsPassword) = (secret, isPassword);

    public bool IsPassword { get; }

    public static BackupKey Password(string password) => new(Encoding.UTF8.GetBytes(password), isPassword: true);

    public static BackupKey File(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        return bytes.Length >= Long ? new(bytes, isPassword: false) : throw BackupRefusals.ShortKey(path);
    }

    internal byte[] For(ReadOnlySpan<byte> salt) =>
        IsPassword
            ? Rfc2898DeriveBytes.Pbkdf2(secret, salt, Rounds, HashAlgorithmName.SHA256, Long)
            : HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Long, salt.ToArray(), "alongside backup"u8.ToArray());
}
