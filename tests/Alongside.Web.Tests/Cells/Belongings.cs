using System.Security.Cryptography;
using Alongside.Domain.Firms;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Cells;

/// <summary>One of everything that a firm and its people keep besides records: what is sealed, ways in, tokens, a card, files.</summary>
sealed class Belongings(TestFirm firm)
{
    public const string Chosen = "four rainy afternoons in Tenby";
    const string Issuer = "https://id.firm.example";

    readonly byte[] appSecret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);
    readonly Guid webhook = Guid.CreateVersion7();
    string half = "";

    public string Token { get; private set; } = "";

    public string Program { get; private set; } = "";

    public CardPrint? Card { get; private set; }

    /// <summary>What the manager’s app shows now.</summary>
    public string Digits => Totp.Code(appSecret, Totp.StepAt(DateTime.UtcNow));

    public string RecoveryCode { get; private set; } = "";

    public async Task KeepAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, directory) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<DirectoryDb>());
        var account = await TwoCells.AccountAsync(app, firm, firm[Who.Manager]);
        await services.GetRequiredService<OwnPassword>().SetAsync(account, Chosen, default);
        directory.AddRange(
            new AuthenticatorApp
            {
                Account = account,
                Secret = services
                    .GetRequiredService<IDataProtectionProvider>()
                    .CreateProtector("Alongside.SignIn.App", $"{account}")
                    .Protect(Convert.ToBase64String(appSecret)),
                AddedAt = DateTime.UtcNow,
                LastStep = 0,
            },
            new Passkey
            {
                Id = Guid.CreateVersion7(),
                Account = account,
                Credential = [1, 2, 3],
                PublicKey = [4, 5, 6],
                Name = "a phone",
                Uses = 3,
                MayBeCopied = false,
                IsCopied = false,
                MadeAt = DateTime.UtcNow,
            },
            new DueWork
            {
                Firm = firm.Id,
                Kind = "a test",
                Id = Guid.CreateVersion7(),
                DueAt = DateTime.UtcNow.AddYears(1),
            }
        );
        await directory.SaveChangesAsync();
        RecoveryCode = (await services.GetRequiredService<RecoveryCodes>().RenewAsync(account, default))[0];
        var wanted = new TokenWanted("a test", TokenScopes.Parse("own read"), Days: 30);
        Token = (await services.GetRequiredService<Tokens>().MakeAsync(firm.Id, firm[Who.Employee], wanted, default))!;
        Program = (
            await services
                .GetRequiredService<Shell.SignIn.Integrations>()
                .MakeAsync(
                    firm.Id,
                    firm[Who.Administrator],
                    new("a test", [Enum.GetValues<IntegrationScope>()[0]], Days: 30),
                    default
                )
        ).Secret;
        Card = (
            await services
                .GetRequiredService<PrintedCards>()
                .PrintAsync(
                    new Printing(firm.Id, "Ros", TestFirm.Today),
                    new Dictionary<Domain.Basics.PersonId, string> { [firm.WithoutMail] = "Jory" },
                    default
                )
        )[0];
        await app.InFirmAsync(firm.Id, KeepAsync);
        await services.GetRequiredService<KeptHeads>().KeepAsync(firm.Slug, await HeadAsync(app), default);
        var exports = Path.Combine(app.Database.Engine.DataFolder, "exports", $"{firm.Id}");
        Directory.CreateDirectory(exports);
        await File.WriteAllTextAsync(Path.Combine(exports, "70.zip"), "a copy");
    }

    /// <summary>All of it opens with that installation’s keys, and works for whom it was made.</summary>
    public async Task AreThereAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = await TwoCells.AccountAsync(app, firm, firm[Who.Manager]);
        Assert.True(await services.GetRequiredService<OwnApp>().UseAsync(account, Digits, default));
        Assert.True(await services.GetRequiredService<RecoveryCodes>().UseAsync(account, RecoveryCode, default));
        var providers = services.GetRequiredService<Providers>();
        Assert.Equal("the provider’s", providers.SecretOf((await providers.OfAsync(firm.Slug, default))!));
        Assert.NotNull(await services.GetRequiredService<PrintedCards>().UseAsync(Card!.Code, default));
        Assert.True(
            await app.InFirmAsync(
                firm.Id,
                own =>
                {
                    var (db, secrets) = (own.GetRequiredService<FirmDb>(), own.GetRequiredService<WebhookSecret>());
                    var told = db.Webhooks.Single();
                    Assert.Equal("whsec_now", secrets.Open(firm.Id, webhook, told.Secret));
                    Assert.Equal("whsec_before", secrets.Open(firm.Id, webhook, told.OldSecret!));
                    var export = db.Exports.Single(e => e.Number == 70);
                    Assert.Equal(half, own.GetRequiredService<ExportHalves>().Open(export.AskersHalf!));
                    return Task.FromResult(true);
                }
            )
        );
        var folder = app.Database.Engine.DataFolder;
        Assert.True(File.Exists(Path.Combine(folder, "exports", $"{firm.Id}", "70.zip")));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder, "heads", firm.Slug)));
    }

    async Task<bool> KeepAsync(IServiceProvider own)
    {
        var (db, secrets) = (own.GetRequiredService<FirmDb>(), own.GetRequiredService<WebhookSecret>());
        var halves = own.GetRequiredService<ExportHalves>();
        var made = halves.Make();
        half = halves.Open(made);
        await using var turn = await own.GetRequiredService<FirmTransaction>().WriteAsync(default);
        db.AddRange(
            new OwnSignInRow
            {
                Firm = firm.Id,
                Issuer = Issuer,
                ClientId = "alongside",
                Secret = own.GetRequiredService<Providers>().Seal(firm.Id, Issuer, "alongside", "the provider’s"),
                Domains = "",
            },
            new WebhookRow
            {
                Firm = firm.Id,
                Id = webhook,
                Address = "https://hr.firm.example/told",
                Kinds = "",
                Secret = secrets.Seal(firm.Id, webhook, "whsec_now"),
                OldSecret = secrets.Seal(firm.Id, webhook, "whsec_before"),
                MadeBy = firm[Who.Administrator],
                MadeAt = DateTime.UtcNow,
            },
            new ExportRow
            {
                Firm = firm.Id,
                Number = 70,
                AskedBy = firm[Who.Hr],
                AskedAt = DateTime.UtcNow,
                AskedOn = TestFirm.Today,
                Reason = "We change to another system.",
                State = ExportState.Agreed,
                AskersHalf = made,
            }
        );
        await db.SaveChangesAsync();
        await turn.CommitAsync();
        return true;
    }

    Task<KeptHead> HeadAsync(RunningApp app) =>
        app.InFirmAsync(
            firm.Id,
            own =>
            {
                var row = own.GetRequiredService<FirmDb>().Firms.Single();
                return Task.FromResult(new KeptHead(TestFirm.Today, row.HeadNumber, row.HeadHash));
            }
        );
}
