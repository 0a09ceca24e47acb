using System.Security.Cryptography;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Alongside.Web.Tests.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn;

/// <summary>After the keys came into wrong hands: all that was signed with them is dead, and nothing that is kept is lost.</summary>
public sealed class KeyRenewalTests(PostgresServer postgres)
{
    const string Issuer = "https://id.firm.example";

    /// <summary>What is sealed to travel, and dies with the keys. What is kept instead is sealed again by <c>KeyRenewal</c>.</summary>
    static readonly string[] Travel =
    [
        "Alongside.SignIn.Asked",
        "Alongside.SignIn.Trip",
        "Alongside.SignIn.FirstTime",
        "Alongside.SignIn.ShownOnce",
        "Alongside.SignIn.HalfWay",
        "Alongside.SignIn.Passkeys",
        "Alongside.SignIn.KeptForm",
        "path-answers",
        "people-import",
        "an invitation is answered from the mail",
        "calendar-address",
    ];

    static readonly string[] Kept =
    [
        "Alongside.Storage.ExportHalves",
        "Alongside.OwnSignIn",
        "Alongside.SignIn.App",
        "operator.mail",
        "Alongside.Webhook",
    ];

    const string Address = "https://hr.firm.example/told";

    static readonly byte[] AppSecret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);

    [Fact]
    public void Whatever_is_sealed_either_travels_or_is_sealed_again()
    {
        var purposes =
            from source in Sources.Code
            from call in source.Text.Split("CreateProtector(").Skip(1)
            select call.Split('"')[1];
        Assert.Equal(
            [.. Travel.Concat(Kept).Order(StringComparer.Ordinal)],
            [.. purposes.Order(StringComparer.Ordinal)]
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Everybody_is_signed_out_no_older_key_opens_anything_and_what_is_kept_stays_legible(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var firm = await app.OtherFirmAsync();
        using var maya = await app.AsAsync(firm, Who.Manager);
        Assert.Equal("/harbour/people", (await maya.GetAsync("/harbour/people")).Path);
        var (account, half) = await KeepAsync(app, firm);
        var stolen = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Protect("a link");
        var before = await KeysAsync(app);

        var said = await app.CommandAsync("keys", "renew");
        Assert.StartsWith(
            "There is a new key, and the older one is gone. Everybody signs in again.",
            said,
            StringComparison.Ordinal
        );

        Assert.StartsWith("/sign-in", (await maya.GetAsync("/harbour/people")).Path, StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.Single(await KeysAsync(app)), before);
        await using var again = App.Builder(app.Database.Options).Build();
        await using var scope = again.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        Assert.Throws<CryptographicException>(() =>
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Unprotect(stolen)
        );
        Assert.Equal(
            "the mail’s",
            (await services.GetRequiredService<MailChoices>().ReadAsync(default))?.Server.Password
        );
        var digits = Totp.Code(AppSecret, Totp.StepAt(DateTime.UtcNow));
        Assert.True(await services.GetRequiredService<OwnApp>().UseAsync(account, digits, default));
        var providers = services.GetRequiredService<Providers>();
        Assert.Equal("the provider’s", providers.SecretOf((await providers.OfAsync("harbour", default))!));
        var export = await services
            .GetRequiredService<FirmDb>()
            .Exports.AsNoTracking()
            .SingleAsync(e => e.Number == 70);
        Assert.Equal(half, services.GetRequiredService<ExportHalves>().Open(export.AskersHalf!));
        Assert.Null(export.AnswerersHalf);
        var webhook = await services.GetRequiredService<FirmDb>().Webhooks.AsNoTracking().SingleAsync();
        var secrets = services.GetRequiredService<WebhookSecret>();
        Assert.Equal("whsec_now", secrets.Open(firm.Id, webhook.Id, webhook.Secret));
        Assert.Equal("whsec_before", secrets.Open(firm.Id, webhook.Id, webhook.OldSecret!));
    }

    static async Task<(AccountId Account, string Half)> KeepAsync(RunningApp app, TestFirm firm)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, directory) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<DirectoryDb>());
        var mail = new MailChoice(new("mail.firm.example", 587, "user", "the mail’s"), "alongside@firm.example");
        await services.GetRequiredService<MailChoices>().KeepAsync(mail, default);
        var account = (await directory.Memberships.FirstAsync(m => m.Firm == firm.Id)).Account;
        var seal = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Kept[2], $"{account}");
        directory.Add(
            new AuthenticatorApp
            {
                Account = account,
                Secret = seal.Protect(Convert.ToBase64String(AppSecret)),
                AddedAt = DateTime.UtcNow,
                LastStep = 0,
            }
        );
        await directory.SaveChangesAsync();
        var half = app.Services.GetRequiredService<ExportHalves>().Make();
        await app.InFirmAsync(
            firm.Id,
            async own =>
            {
                var db = own.GetRequiredService<FirmDb>();
                await using var turn = await own.GetRequiredService<FirmTransaction>().WriteAsync(default);
                db.Add(Own(firm, own.GetRequiredService<Providers>()));
                db.Add(Asked(firm, half));
                db.Add(Told(firm, own.GetRequiredService<WebhookSecret>()));
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );
        return (account, app.Services.GetRequiredService<ExportHalves>().Open(half));
    }

    static OwnSignInRow Own(TestFirm firm, Providers providers) =>
        new()
        {
            Firm = firm.Id,
            Issuer = Issuer,
            ClientId = "alongside",
            Secret = providers.Seal(firm.Id, Issuer, "alongside", "the provider’s"),
            Domains = "",
        };

    static WebhookRow Told(TestFirm firm, WebhookSecret secrets)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Firm = firm.Id,
            Id = id,
            Address = Address,
            Kinds = "",
            Secret = secrets.Seal(firm.Id, id, "whsec_now"),
            OldSecret = secrets.Seal(firm.Id, id, "whsec_before"),
            MadeBy = firm[Who.Administrator],
            MadeAt = DateTime.UtcNow,
        };
    }

    static ExportRow Asked(TestFirm firm, string half) =>
        new()
        {
            Firm = firm.Id,
            Number = 70,
            AskedBy = firm[Who.Hr],
            AskedAt = DateTime.UtcNow,
            AskedOn = new DateOnly(2026, 11, 10),
            Reason = "We change to another system.",
            AskersHalf = half,
        };

    static async Task<List<Guid>> KeysAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .ProtectionKeys.Select(k => k.Id)
            .ToListAsync();
    }
}
