using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Alongside.Web.Outputs.Mail;

namespace Alongside.Web.Tests.Outputs;

/// <summary>A talk with another machine: encrypted and with the right one, or nothing is said.</summary>
public sealed class SmtpEncryptionTests : IDisposable
{
    const string Host = "mail.firm.example";

    readonly string folder = Directory.CreateTempSubdirectory("alongside-smtp").FullName;
    readonly X509Certificate2 certificate = CertificateOf(Host);

    [Fact]
    public async Task A_letter_and_the_sign_in_travel_encrypted()
    {
        using var sink = new SmtpSink(certificate);
        await TalkAsync(sink, Vouched(certificate));
        Assert.Single(sink.Messages);
        Assert.Equal(["EHLO firm.example", "STARTTLS"], sink.InTheClear);
        Assert.Contains(sink.Heard, l => l.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_offers_no_encryption_hears_nothing_more()
    {
        using var sink = new SmtpSink();
        await Assert.ThrowsAsync<AuthenticationException>(() => TalkAsync(sink, Vouched(certificate)));
        Assert.Equal(["EHLO firm.example"], sink.Heard);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_server_that_takes_its_offer_back_hears_nothing_more()
    {
        using var sink = new SmtpSink(certificate);
        sink.Answer("STARTTLS", "454 not now");
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => TalkAsync(sink, Vouched(certificate)));
        Assert.False(refused.IsForGood);
        Assert.Equal(["EHLO firm.example", "STARTTLS"], sink.Heard);
    }

    [Fact]
    public async Task A_server_for_whom_nobody_vouches_hears_nothing_more()
    {
        using var sink = new SmtpSink(certificate);
        await Assert.ThrowsAsync<AuthenticationException>(() => TalkAsync(sink, authority: null));
        Assert.Equal(["EHLO firm.example", "STARTTLS"], sink.Heard);
    }

    [Fact]
    public async Task A_server_by_another_name_hears_nothing_more()
    {
        using var other = CertificateOf("mail.elsewhere.example");
        using var sink = new SmtpSink(other);
        await Assert.ThrowsAsync<AuthenticationException>(() => TalkAsync(sink, Vouched(other)));
        Assert.Empty(sink.Messages);
    }

    public void Dispose()
    {
        certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    static async Task TalkAsync(SmtpSink sink, string? authority)
    {
        var settings = SmtpTests.Settings($"smtp://user:secret@{Host}", authority);
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, sink.Port);
        await using var talk = new SmtpTalk(line.GetStream());
        await talk.GreetAsync(settings.Server!, settings, default);
        var letter = new Letter("sam@firm.example", "Hello", "Hello").ToMessage(
            "<1@firm.example>",
            DateTimeOffset.UnixEpoch
        );
        await talk.HandOverAsync(settings.From, "sam@firm.example", letter, default);
        await talk.LeaveAsync(default);
    }

    string Vouched(X509Certificate2 by)
    {
        var file = Path.Combine(folder, $"{by.Thumbprint}.pem");
        File.WriteAllText(file, by.ExportCertificatePem());
        return file;
    }

    static X509Certificate2 CertificateOf(string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
