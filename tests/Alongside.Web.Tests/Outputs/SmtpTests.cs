using Alongside.Web.Outputs.Mail;
using Microsoft.Extensions.Configuration;

namespace Alongside.Web.Tests.Outputs;

public sealed class SmtpTests
{
    static readonly Guid Mail = Guid.Parse("0192a000-0000-7000-8000-000000000001");

    [Fact]
    public async Task A_letter_is_handed_over_under_a_name_that_stays_the_same()
    {
        using var sink = new SmtpSink();
        for (var time = 0; time < 2; time++)
            await CarryAsync(sink, new Letter("sam@firm.example", "Notes to read", "Hello Sam"));
        Assert.Equal(2, sink.Messages.Count);
        Assert.All(sink.Messages, m => Assert.Contains($"\r\nMessage-ID: <{Mail:N}@firm.example>\r\n", m));
        Assert.Contains("RCPT TO:<sam@firm.example>", sink.Heard);
        Assert.Contains(sink.Heard, l => l.StartsWith("AUTH PLAIN ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RCPT", "550 nobody called Sam has a quote here", 550, true)]
    [InlineData("RCPT", "450 later", 450, false)]
    [InlineData("AUTH", "535 no", 535, false)] // the operator mends it, and the letter waits
    [InlineData("MAIL", "530 sign in first", 530, false)]
    [InlineData("taken", "451 disk full", 451, false)]
    public async Task A_refusal_keeps_the_number_and_none_of_the_words(
        string word,
        string answer,
        int code,
        bool forGood
    )
    {
        using var sink = new SmtpSink();
        sink.Answer(word, answer);
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => CarryAsync(sink, Hello));
        Assert.Equal((code, forGood), (refused.Code, refused.IsForGood));
        Assert.DoesNotContain("quote", refused.Message);
    }

    [Fact]
    public async Task A_server_that_knows_only_LOGIN_is_signed_in_to_that_way()
    {
        using var sink = new SmtpSink(ways: "LOGIN XOAUTH2");
        await CarryAsync(sink, Hello);
        Assert.Single(sink.Messages);
        var at = sink.Heard.IndexOf("AUTH LOGIN");
        Assert.Equal(["dXNlcg==", "cGE6c3M="], sink.Heard.Skip(at + 1).Take(2)); // user, pa:ss
    }

    [Fact]
    public async Task A_server_that_hangs_up_did_not_take_it()
    {
        using var sink = new SmtpSink();
        sink.Answer("DATA", "");
        await Assert.ThrowsAnyAsync<IOException>(() => CarryAsync(sink, Hello));
    }

    [Fact]
    public async Task An_address_can_add_no_command()
    {
        using var sink = new SmtpSink();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CarryAsync(sink, Hello with { To = "sam@firm.example>\r\nRCPT TO:<x@y.example" })
        );
        Assert.Empty(sink.Messages);
    }

    [Theory]
    [InlineData("smtp://mail.firm.example:587", true)]
    [InlineData("smtp://127.0.0.1:25", false)]
    [InlineData("smtp://localhost:25", false)]
    public void Nothing_goes_to_another_machine_unencrypted(string server, bool needsTls) =>
        Assert.Equal(needsTls, Settings(server).Server!.NeedsTls);

    [Theory]
    [InlineData("mail.firm.example")]
    [InlineData("http://mail.firm.example")]
    public void What_is_no_mail_server_stops_the_start(string server) =>
        Assert.Throws<InvalidOperationException>(() => Settings(server));

    static Letter Hello => new("sam@firm.example", "Hello", "Hello");

    static Task CarryAsync(SmtpSink sink, Letter letter) =>
        new SmtpCarrier(Settings($"smtp://user:pa%3Ass@127.0.0.1:{sink.Port}"), TimeProvider.System).CarryAsync(
            letter,
            Mail,
            default
        );

    /// <param name="authority">A PEM file of who vouches for the server.</param>
    internal static MailSettings Settings(string server, string? authority = null) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["ALONGSIDE_SMTP"] = server,
                        ["ALONGSIDE_MAIL_FROM"] = "alongside@firm.example",
                        ["ALONGSIDE_SMTP_CA"] = authority,
                    }
                )
                .Build()
        );
}
