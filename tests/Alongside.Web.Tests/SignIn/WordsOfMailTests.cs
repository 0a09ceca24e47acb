using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Tests.SignIn;

public sealed class WordsOfMailTests
{
    [Theory]
    [InlineData("sam@example.com", "sam@example.com")]
    [InlineData(" Sam@Example.COM ", "sam@example.com")]
    [InlineData("sam+log@example.co.uk", "sam+log@example.co.uk")]
    public void An_address_is_read_in_one_form(string typed, string read)
    {
        Assert.True(EmailAddress.TryRead(typed, out var address));
        Assert.Equal(read, address.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sam")]
    [InlineData("@example.com")]
    [InlineData("Sam <sam@example.com>")]
    [InlineData("sam@example.com, ros@example.com")]
    [InlineData("sam@example.com\r\nBcc: ros@example.com")]
    [InlineData("sam@example.com\u2028Bcc: ros@example.com")]
    [InlineData("\"sam\"@example.com")]
    [InlineData("sam@[127.0.0.1]")]
    [InlineData("sam(ros)@example.com")]
    public void What_could_reach_somebody_else_is_no_address(string? typed) =>
        Assert.False(EmailAddress.TryRead(typed, out _));

    [Fact]
    public void Too_long_is_no_address() =>
        Assert.False(EmailAddress.TryRead($"{new string('s', 250)}@example.com", out _));

    [Theory]
    [InlineData("sam@example.com\r\nBcc: ros@example.com", "Hello")]
    [InlineData("sam@example.com", "Hello\nBcc: ros@example.com")]
    [InlineData("sam@example.com\u2028", "Hello")]
    public void No_header_takes_a_second_line(string to, string subject) =>
        Assert.Throws<ArgumentException>(() => new Letter(to, subject, "Text").ToMessage("id", default));

    [Fact]
    public void A_letter_is_a_message_that_keeps_its_words()
    {
        var message = new Letter("sam@example.com", "Dŵr", "Line one – “two”\n.\nFrom here").ToMessage("id", default);
        var (head, body) = (message.Split("\r\n\r\n")[0], message.Split("\r\n\r\n")[1]);
        Assert.Contains("\r\nSubject: =?utf-8?B?RMW1cg==?=\r\n", head);
        Assert.Contains("\r\nDate: Mon, 01 Jan 0001 00:00:00 +0000\r\n", head);
        Assert.Equal(
            "Line one – “two”\r\n.\r\nFrom here",
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body))
        );
        Assert.All(message.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
    }

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
        "Edge on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
        "Chrome on Android"
    )]
    [InlineData("curl/8.0", "An unknown browser")]
    [InlineData("", "An unknown browser")]
    public void A_device_is_called_what_its_owner_calls_it(string header, string name) =>
        Assert.Equal(name, DeviceName.Of(header));
}
