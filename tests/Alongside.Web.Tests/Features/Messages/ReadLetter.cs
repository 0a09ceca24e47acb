using System.Text;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>A mail taken apart, with all its parts decoded.</summary>
public sealed record ReadLetter(string MessageId, string From, string To, string Text, string? Calendar, string Whole)
{
    public static ReadLetter Of(string message)
    {
        var head = message.Split("\r\n\r\n", 2)[0];
        var parts = message
            .Split("Content-Transfer-Encoding: base64", StringSplitOptions.None)
            .Skip(1)
            .Select(p => p.Split("\r\n\r\n", 2)[1].Split("\r\n--")[0])
            .Select(p => Encoding.UTF8.GetString(Convert.FromBase64String(p)))
            .ToList();
        var calendars = parts.Where(p => p.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal)).ToList();
        Assert.True(calendars is [] || (calendars is [var beside, var attached] && beside == attached));
        return new(
            Header(head, "Message-ID"),
            Header(head, "From"),
            Header(head, "To"),
            parts[0],
            calendars.FirstOrDefault(),
            head + "\n" + string.Join('\n', parts)
        );
    }

    static string Header(string head, string name) =>
        head.Split("\r\n").Single(l => l.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
}
