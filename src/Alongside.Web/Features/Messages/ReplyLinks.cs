using System.Buffers.Binary;
using System.Security.Cryptography;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Alongside.Web.Features.Messages;

/// <summary>What a link in an invitation lets its holder do: answer that one invitation, as that one person, until it is over.</summary>
/// <param name="Number">Which talk of the record was asked for; a link never answers a later one.</param>
public sealed record ReplyLink(FirmId Firm, RecordId Record, PersonId Person, int Number, DateTime Until);

/// <summary>Writes and reads the links by which an invitation is answered from the mail. They are signed and good for nothing else.</summary>
public sealed class ReplyLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    static readonly TimeSpan Lasts = TimeSpan.FromDays(14);
    const int Size = 3 * 16 + 4 + 8;

    readonly IDataProtector protector = protection.CreateProtector("an invitation is answered from the mail");

    public string For(FirmId firm, MessageRow invitation)
    {
        Span<byte> bytes = stackalloc byte[Size];
        firm.Value.TryWriteBytes(bytes);
        invitation.Record.Value.TryWriteBytes(bytes[16..]);
        invitation.Person.Value.TryWriteBytes(bytes[32..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[48..], invitation.Number ?? 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes[52..], (clock.Now() + Lasts).Ticks);
        return "/reply/" + WebEncoders.Base64UrlEncode(protector.Protect(bytes.ToArray()));
    }

    /// <summary>Nothing when it is no such link; one that is over is still read, so that the page can say so.</summary>
    public ReplyLink? Read(string token)
    {
        try
        {
            ReadOnlySpan<byte> bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return new ReplyLink(
                FirmId.Of(new Guid(bytes[..16])),
                new RecordId(new Guid(bytes[16..32])),
                PersonId.Of(new Guid(bytes[32..48])),
                BinaryPrimitives.ReadInt32BigEndian(bytes[48..]),
                new DateTime(BinaryPrimitives.ReadInt64BigEndian(bytes[52..]), DateTimeKind.Utc)
            );
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public bool IsOver(ReplyLink link) => clock.Now() >= link.Until;
}
