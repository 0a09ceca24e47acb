using System.Globalization;
using System.Text;

namespace Alongside.Web.Outputs.Mail;

/// <summary>A plain-text mail to one person, perhaps with a meeting for their calendar.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    public string From { get; init; } = "alongside@localhost";

    public Invite? Invite { get; init; }

    /// <summary>As RFC 5322 writes it: no header takes a line break, and the text travels as base64, whatever its letters.</summary>
    public string ToMessage(string id, DateTimeOffset sent)
    {
        (string Name, string Value)[] headers =
        [
            ("From", OneLine($"Alongside <{From}>")),
            ("To", OneLine(To)),
            ("Subject", Encoded(OneLine(Subject))),
            ("Date", sent.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture)),
            ("Message-ID", OneLine(id)),
            ("Auto-Submitted", "auto-generated"),
            ("MIME-Version", "1.0"),
        ];
        var message = new StringBuilder();
        foreach (var (name, value) in headers)
            message.Append(name).Append(": ").Append(value).Append("\r\n");
        if (Invite is { } invite)
            Parts.Write(message, Text, invite);
        else
            Parts.Write(message, "text/plain; charset=utf-8", Text);
        return $"{message}";
    }

    static string OneLine(string value) =>
        value.Any(char.IsControl) || value.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? throw new ArgumentException("A header is one line.", nameof(value))
            : value;

    // A word of 45 bytes at most, so that no line and no encoded word is too long and no letter is cut in two.
    static string Encoded(string words) =>
        Ascii.IsValid(words)
            ? words
            : string.Join(
                "\r\n ",
                Pieces(words).Select(p => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(p))}?=")
            );

    static IEnumerable<string> Pieces(string words)
    {
        var piece = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount($"{piece}") + rune.Utf8SequenceLength > 45)
            {
                yield return $"{piece}";
                piece.Clear();
            }
            piece.Append(rune);
        }
        yield return $"{piece}";
    }
}

/// <summary>A meeting on its way into a calendar.</summary>
/// <param name="Method">REQUEST or CANCEL.</param>
/// <param name="Calendar">The iCalendar text.</param>
public sealed record Invite(string Method, string Calendar);
