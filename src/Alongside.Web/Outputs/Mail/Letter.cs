using System.Globalization;
using System.Text;

namespace Alongside.Web.Outputs.Mail;

/// <summary>A plain-text mail to one person.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    const string From = "Alongside <alongside@localhost>";

    /// <summary>As RFC 5322 writes it: no header takes a line break, and the text travels as base64, whatever its letters.</summary>
    public string ToMessage(string id, DateTimeOffset sent)
    {
        (string Name, string Value)[] headers =
        [
            ("From", From),
            ("To", To),
            ("Subject", Encoded(Subject)),
            ("Date", sent.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture)),
            ("Message-ID", $"<{id}@alongside.localhost>"),
            ("Auto-Submitted", "auto-generated"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "base64"),
        ];
        var message = new StringBuilder();
        foreach (var (name, value) in headers)
            message.Append(name).Append(": ").Append(OneLine(value)).Append("\r\n");
        return message.Append("\r\n").Append(Base64(Text)).Append("\r\n").ToString();
    }

    static string OneLine(string value) =>
        value.Any(char.IsControl) || value.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? throw new ArgumentException("A header is one line.", nameof(value))
            : value;

    static string Encoded(string words) =>
        Ascii.IsValid(words) ? words : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(words))}?=";

    static string Base64(string text) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
            Base64FormattingOptions.InsertLineBreaks
        );
}
