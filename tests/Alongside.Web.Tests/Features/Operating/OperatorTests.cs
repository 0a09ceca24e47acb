using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Operating;

/// <summary>Whoever runs the installation: sets up mail, looks after what could not be delivered, and reads nothing of any firm.</summary>
public sealed class OperatorTests(PostgresServer postgres) : IAsyncDisposable
{
    readonly SmtpSink sink = new();
    RunningApp app = null!;
    TestFirm firm = null!;
    Visitor op = null!;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Sets_up_a_mail_server_tests_it_and_mail_leaves_by_it(EngineKind engine)
    {
        await BeginAsync(engine);
        Assert.Contains("No mail server is set up.", (await op.GetAsync("/operator")).Words);

        var kept = await op.SendAsync(await FormAsync(("host", "127.0.0.1"), ("port", $"{sink.Port}")));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.DoesNotContain("secret", kept.Text);
        Assert.Contains("127.0.0.1, from alongside@firm.example", (await op.GetAsync("/operator")).Words);
        Assert.DoesNotContain("secret", await SettingsAsync());

        var tested = await op.SendAsync(kept.Form("form[action$='handler=test']"));
        Assert.Contains("The server took a mail to operator@alongside.example.", tested.Words);
        Assert.Contains("RCPT TO:<operator@alongside.example>", sink.Heard);
        Assert.Contains(sink.Heard, line => line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal));

        await op.SendAsync(tested.Form("form[action$='handler=stop']"));
        Assert.Contains("No mail server is set up.", (await op.GetAsync("/operator")).Words);
    }

    [Fact]
    public async Task A_server_that_takes_nothing_is_told_of_in_its_number_alone()
    {
        await BeginAsync(EngineKind.Sqlite);
        var kept = await op.SendAsync(await FormAsync(("host", "127.0.0.1"), ("port", $"{sink.Port}")));
        sink.Answer("AUTH", "535 the password secret is wrong");
        var tested = await op.SendAsync(kept.Form("form[action$='handler=test']"));
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
        await BeginAsync(EngineKind.Sqlite);
        var refused = await op.SendAsync(
            await FormAsync([.. new[] { ("host", "mail.firm.example") }.Where(f => f.Item1 != field), (field, typed)])
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(says, refused.Words);
        Assert.NotNull(refused.Page.QuerySelector($"[name='{field}'][aria-invalid]"));
        Assert.Equal("[]", await SettingsAsync());
    }

    [Fact]
    public async Task A_kept_password_goes_to_no_other_server()
    {
        await BeginAsync(EngineKind.Sqlite);
        await op.SendAsync(await FormAsync(("host", "127.0.0.1"), ("port", $"{sink.Port}")));
        var elsewhere = await op.SendAsync(await FormAsync(("host", "mail.other.example"), ("password", "")));
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
        Assert.Contains("Write the password again. It goes to a new server.", elsewhere.Words);
        Assert.Equal("127.0.0.1", app.Services.GetRequiredService<MailSettings>().Server!.Host);

        var same = await op.SendAsync(
            await FormAsync(
                ("host", "127.0.0.1"),
                ("port", $"{sink.Port}"),
                ("password", ""),
                ("from", "hr@firm.example")
            )
        );
        Assert.Equal(HttpStatusCode.OK, same.Status);
        var server = app.Services.GetRequiredService<MailSettings>();
        Assert.Equal(("secret", "hr@firm.example"), (server.Server!.Password, server.From));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Sees_a_dead_letter_by_its_name_alone_and_has_it_tried_again(EngineKind engine)
    {
        await BeginAsync(engine);
        await op.SendAsync(await FormAsync(("host", "127.0.0.1"), ("port", $"{sink.Port}")));
        var mail = Assert.Single(await app.TellAsync(firm, PracticeFirm.Start, Who.Employee));
        sink.Answer("RCPT", "550 no such person");
        await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default));

        var page = await op.GetAsync("/operator");
        Assert.Contains($"<{mail:N}@firm.example>", page.Words);
        Assert.DoesNotContain("employee@", page.Text);
        Assert.DoesNotContain(Canary.Of(firm.Slug, "name"), page.Text);

        var again = await op.SendAsync(page.Form("form[action$='handler=again']"));
        Assert.Contains("None.", again.Words);
        Assert.Equal(1, await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default)));
        Assert.Contains($"<{mail:N}@firm.example>", sink.Messages.Last());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nobody_of_a_firm_finds_it_and_who_was_removed_is_signed_out(EngineKind engine)
    {
        await BeginAsync(engine);
        foreach (var who in TestFirm.Everybody)
        {
            using var visitor = await app.AsAsync(firm, who);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operator")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operator/mail")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await op.GetAsync($"/{firm.Slug}/today")).Status);

        await OperatorsAsync(o => o.RemoveAsync(Address, default));
        Assert.StartsWith("/sign-in", (await op.GetAsync("/operator")).Path, StringComparison.Ordinal);
        Assert.False(await OperatorsAsync(o => o.RemoveAsync(Address, default)));
    }

    [Fact]
    public async Task S8_A_device_of_their_own_keeps_no_operator_signed_in()
    {
        await BeginAsync(EngineKind.Sqlite);
        var account = await op.GetAsync("/account");
        Assert.Contains("Running Alongside", account.Words);
        await op.SendAsync(account.Form("form[action$='handler=own']"));
        await ScopedAsync(services =>
            services
                .GetRequiredService<DirectoryDb>()
                .Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.FreshUntil, DateTime.UnixEpoch))
        );
        Assert.StartsWith("/sign-in", (await op.GetAsync("/account")).Path, StringComparison.Ordinal);
    }

    static EmailAddress Address => EmailAddress.TryRead("operator@alongside.example", out var read) ? read : default;

    async Task BeginAsync(EngineKind engine)
    {
        app = await RunningApp.StartAsync(engine, postgres, practice: false);
        firm = await app.OtherFirmAsync();
        Assert.True(await OperatorsAsync(o => o.NameAsync(Address, default)));
        Assert.False(await OperatorsAsync(o => o.NameAsync(Address, default)));
        op = app.Visitor();
        op.Keep(Cookies.Name(https: false, Cookies.Session), await ScopedAsync(SignInAsync));
    }

    static async Task<string> SignInAsync(IServiceProvider services)
    {
        var directory = services.GetRequiredService<DirectoryDb>();
        var account = await directory.Accounts.SingleAsync(a => a.Address == Address.Value);
        var begun = await services
            .GetRequiredService<Sessions>()
            .BeginAsync(account.Id, "a test", onlyFirm: null, before: null, default);
        return begun.Secret;
    }

    async Task<FilledForm> FormAsync(params (string Name, string Value)[] typed)
    {
        (string Name, string Value)[] usual =
        [
            ("user", "alongside"),
            ("password", "secret"),
            ("from", "alongside@firm.example"),
        ];
        var page = await op.GetAsync("/operator/mail");
        return page.Form("main form", [.. usual.Where(u => typed.All(t => t.Name != u.Name)), .. typed]);
    }

    async Task<string> SettingsAsync() =>
        $"[{string.Join(',', await ScopedAsync(s => s.GetRequiredService<DirectoryDb>().Settings.Select(x => x.Value).ToListAsync()))}]";

    Task<bool> OperatorsAsync(Func<Operators, Task<bool>> act) =>
        ScopedAsync(services => act(services.GetRequiredService<Operators>()));

    async Task<T> ScopedAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        sink.Dispose();
        op?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }
}
