using System.Text;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.People;

/// <summary>The bytes of a file as text: by its mark, by its zeros, as UTF-8 when it is, and else as old Windows wrote it.</summary>
sealed record PeopleFileText(string Text, IReadOnlyList<Sentence> Notes, Refusal? No = null)
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static PeopleFileText Of(ReadOnlySpan<byte> file) =>
        file switch
        {
            [] => Refused(PeopleFileRefusals.Empty),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Refused(PeopleFileRefusals.OlderSheet),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Refused(PeopleFileRefusals.NotText),
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest),
            [0xFF, 0xFE, 0, 0, ..] => Refused(PeopleFileRefusals.NotText),
            [0xFF, 0xFE, .. var rest] => Plain(Encoding.Unicode.GetString(rest)),
            [0xFE, 0xFF, .. var rest] => Plain(Encoding.BigEndianUnicode.GetString(rest)),
            [not 0, 0, not 0, 0, ..] => Plain(Encoding.Unicode.GetString(file)),
            [0, not 0, 0, not 0, ..] => Plain(Encoding.BigEndianUnicode.GetString(file)),
            _ => Utf8(file),
        };

    static PeopleFileText Utf8(ReadOnlySpan<byte> file)
    {
        try
        {
            return Plain(StrictUtf8.GetString(file));
        }
        catch (DecoderFallbackException)
        {
            var note = Sentence.Say("This file is in an older Windows format. Check the names with accents.");
            return new PeopleFileText(Windows.GetString(file), [note]);
        }
    }

    static PeopleFileText Plain(string text) =>
        string.IsNullOrWhiteSpace(text) ? Refused(PeopleFileRefusals.Empty) : new PeopleFileText(text, []);

    static PeopleFileText Refused(Refusal no) => new("", [], no);
}
