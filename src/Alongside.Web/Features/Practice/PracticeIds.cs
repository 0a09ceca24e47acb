using System.Security.Cryptography;
using System.Text;

namespace Alongside.Web.Features.Practice;

/// <summary>Ids for what a seeding adds, derived from its name, so that they are the same in every seeding.</summary>
static class PracticeIds
{
    public static Guid Of(string name)
    {
        Span<byte> id = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{PracticeFirm.Slug}/{name}"), id);
        // Version 8 of RFC 9562: an id that its maker derives in a way of their own.
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id[..16], bigEndian: true);
    }
}
