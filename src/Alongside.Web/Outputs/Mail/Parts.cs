using System.Security.Cryptography;
using System.Text;

namespace Alongside.Web.Outputs.Mail;

/// <summary>The parts of a mail, each as base64.</summary>
static class Parts
{
    public static void Write(StringBuilder message, string type, string text, string? disposition = null)
    {
        message.Append("Content-Type: ").Append(type).Append("\r\n");
        message.Append("Content-Transfer-Encoding: base64\r\n");
        if (disposition is not null)
            message.Append("Content-Disposition: ").Append(disposition).Append("\r\n");
        message.Append("\r\n").Append(Base64(text)).Append("\r\n");
    }

    /// <summary>The words and the meeting side by side, and the meeting once more as a file, for those whose calendar needs it.</summary>
    public static void Write(StringBuilder message, string text, Invite invite)
    {
        var (outer, inner) = (Boundary("mixed", invite), Boundary("alternative", invite));
        Begin(message, "multipart/mixed", outer);
        Next(message, outer);
        Begin(message, "multipart/alternative", inner);
        Next(message, inner);
        Write(message, "text/plain; charset=utf-8", text);
        Next(message, inner);
        Write(message, $"text/calendar; method={invite.Method}; charset=UTF-8", invite.Calendar);
        message.Append("--").Append(inner).Append("--\r\n");
        Next(message, outer);
        Write(message, "application/ics; name=\"invite.ics\"", invite.Calendar, "attachment; filename=\"invite.ics\"");
        message.Append("--").Append(outer).Append("--\r\n");
    }

    static void Begin(StringBuilder message, string type, string boundary) =>
        message.Append("Content-Type: ").Append(type).Append(";\r\n boundary=\"").Append(boundary).Append("\"\r\n\r\n");

    static void Next(StringBuilder message, string boundary) => message.Append("--").Append(boundary).Append("\r\n");

    /// <summary>Every part is base64, which never holds an underscore, so no line of it can be taken for a boundary.</summary>
    static string Boundary(string which, Invite invite) =>
        $"{which}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(invite.Calendar)).AsSpan(0, 8))}";

    static string Base64(string text) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
            Base64FormattingOptions.InsertLineBreaks
        );
}
