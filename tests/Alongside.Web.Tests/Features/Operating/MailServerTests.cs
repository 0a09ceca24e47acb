using System.Net;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>The operator sets up a mail server for everybody here, and tries it.</summary>
public sealed class MailServerTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_mail_server_is_set_up_and_tested_and_mail_leaves_by_it(EngineKind engine)
    {
        await using var site = await OperatorSite.StartAsync(engine, postgres);
        Assert.Contains("No mail server is set up.", (await site.Op.GetAsync("/operator")).Words);

        var kept = await site.Op.SendAsync(await site.FormAsync());
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.DoesNotContain("secret", kept.Text);
        Assert.Contains("127.0.0.1, from alongside@firm.example", (await site.Op.GetAsync("/operator")).Words);
        Assert.DoesNotContain("secret", Assert.Single(await site.SettingsAsync()));

        var tested = await site.Op.SendAsync(kept.Form("form[action$='handler=test']"));
        Assert.Contains("The server took a mail to operator@alongside.example.", tested.Words);
        Assert.Contains("RCPT TO:<operator@alongside.example>", site.Sink.Heard);
        Assert.Contains(site.Sink.Heard, line => line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal));

        await site.Op.SendAsync(tested.Form("form[action$='handler=stop']"));
        Assert.Contains("No mail server is set up.", (await site.Op.GetAsync("/operator")).Words);
    }

    [Fact]
    public async Task A_server_that_takes_nothing_is_told_of_by_its_number_alone()
    {
        await using var site = await OperatorSite.StartAsync(EngineKind.Sqlite, postgres);
        var kept = await site.Op.SendAsync(await site.FormAsync());
        site.Sink.Answer("AUTH", "535 the password secret is wrong");
        var tested = await site.Op.SendAsync(kept.Form("form[action$='handler=test']"));
        Assert.Equal(HttpStatusCode.Conflict, tested.Status);
        Assert.Contains("It did not leave. The mail server answered 535.", tested.Words);
        Assert.DoesNotContain("secret", tested.Text);
    }

    [Theory]
    [InlineData("host", "", "Write the server’s name")]
    [InlineData("host", "mail server\r\nRCPT TO:<x@y.example>", "Write the server’s name")]
    [InlineData("port", "99999", "A port is a number from 1 to 65535.")]
    [InlineData("port", "smtp", "A port is a number from 1 to 65535.")]
    [InlineData("user", "a\nb", "Write the user name in one line.")]
    [InlineData("from", "Maya <maya@firm.example>", "Write the address that mail comes from")]
    public async Task What_is_no_server_is_refused_beside_its_field(string field, string typed, string says)
    {
        await using var site = await OperatorSite.StartAsync(EngineKind.Sqlite, postgres);
        var refused = await site.Op.SendAsync(await site.FormAsync((field, typed)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(says, refused.Words);
        Assert.NotNull(refused.Page.QuerySelector($"[name='{field}'][aria-invalid]"));
        Assert.Empty(await site.SettingsAsync());
    }

    [Fact]
    public async Task A_kept_password_goes_to_no_other_server()
    {
        await using var site = await OperatorSite.StartAsync(EngineKind.Sqlite, postgres);
        await site.Op.SendAsync(await site.FormAsync());
        var elsewhere = await site.Op.SendAsync(await site.FormAsync(("host", "mail.other.example"), ("password", "")));
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
        Assert.Contains("Write the password again. It goes to a new server.", elsewhere.Words);
        var settings = site.App.Services.GetRequiredService<MailSettings>();
        Assert.Equal("127.0.0.1", settings.Server!.Host);

        var same = await site.Op.SendAsync(await site.FormAsync(("password", ""), ("from", "hr@firm.example")));
        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.Equal(("secret", "hr@firm.example"), (settings.Server!.Password, settings.From));
    }
}
