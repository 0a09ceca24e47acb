using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Alongside.Web.Shell.SignIn;

/// <summary>256 random bits as text. Whoever holds the text may enter; the directory keeps only its hash.</summary>
static class Secret
{
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
