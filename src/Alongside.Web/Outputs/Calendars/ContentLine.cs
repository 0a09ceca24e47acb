using System.Text;

namespace Alongside.Web.Outputs.Calendars;

static class ContentLine
{
    /// <summary>RFC 5545 3.1: at most 75 octets a line, a longer one goes on after a blank, and no letter is cut in two.</summary>
    const int Octets = 75;

    public static StringBuilder Line(this StringBuilder text, string content)
    {
        var length = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > Octets)
            {
                text.Append("\r\n ");
                length = 1;
            }
            text.Append(rune);
            length += rune.Utf8SequenceLength;
        }
        return text.Append("\r\n");
    }
}
