using System.Text.Json;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>Passkeys, with a device that Chromium plays.</summary>
public sealed class PasskeyPages(Chromium chromium)
{
    const string Session = "alongside";

    [Fact]
    public async Task A_passkey_is_added_signs_in_once_for_each_question_and_is_taken_away()
    {
        await using var app = await chromium.StartAsync(practice: false);
        var firm = await app.OtherFirmAsync();
        await using var window = await chromium.OpenAsync(app, Look.Desk);
        var page = window.Page;
        await Device.AddAsync(page);
        await SignInAsync(app, firm, page);
        await AddAsync(page);
        Assert.Empty(await window.FaultsAsync("/account/passkeys"));

        var sent = new List<IRequest>();
        page.Request += (_, request) =>
        {
            if (request.Method is "POST")
                sent.Add(request);
        };
        await ProveAsync(page);
        await page.ArriveAsync($"**/{firm.Slug}/**");
        var proof = sent.Single(request => request.Url.EndsWith("/sign-in/passkey", StringComparison.Ordinal));

        await page.Context.ClearCookiesAsync(new() { Name = Session });
        var again = await page.APIRequest.PostAsync(
            proof.Url,
            new()
            {
                DataString = proof.PostData,
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" },
                MaxRedirects = 0,
            }
        );
        Assert.Equal(409, again.Status);

        await SignInAsync(app, firm, page);
        await page.GotoAsync("/account/passkeys");
        Assert.Contains("last used", await page.InnerTextAsync(".plist"), StringComparison.Ordinal);
        await page.GetByText("Take this away").ClickAsync();
        await page.Locator(".plist").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ProveAsync(page);
        await page.GetByText("That passkey isn’t known here.").First.WaitForAsync();
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("409", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_field_offers_it_by_itself()
    {
        await using var app = await chromium.StartAsync(practice: false);
        var firm = await app.OtherFirmAsync();
        await using var window = await chromium.OpenAsync(app, Look.Phone);
        await Device.AddAsync(window.Page);
        await SignInAsync(app, firm, window.Page);
        await AddAsync(window.Page);

        await window.Page.Context.ClearCookiesAsync(new() { Name = Session });
        await window.Page.GotoAsync("/sign-in", new() { WaitUntil = WaitUntilState.Commit });
        await window.Page.ArriveAsync($"**/{firm.Slug}/**");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Without_a_finger_or_a_PIN_and_once_it_was_copied_it_signs_nobody_in()
    {
        await using var app = await chromium.StartAsync(practice: false);
        var firm = await app.OtherFirmAsync();
        await using var window = await chromium.OpenAsync(app, Look.Phone);
        var (page, device) = (window.Page, await Device.AddAsync(window.Page));
        await SignInAsync(app, firm, page);
        await AddAsync(page);

        await device.SetAsync("WebAuthn.setUserVerified", ("isUserVerified", false));
        await ProveAsync(page);
        await Task.Delay(500);
        Assert.EndsWith("/sign-in", page.Url, StringComparison.Ordinal);

        await device.SetAsync("WebAuthn.setUserVerified", ("isUserVerified", true));
        await using (var scope = app.Services.CreateAsyncScope())
            await scope
                .ServiceProvider.GetRequiredService<DirectoryDb>()
                .Passkeys.ExecuteUpdateAsync(set => set.SetProperty(key => key.Uses, 1_000));
        await ProveAsync(page);
        await page.GetByText("That passkey isn’t known here.").First.WaitForAsync();
    }

    static async Task AddAsync(IPage page)
    {
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("[name=Name]", "my phone");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".plist").GetByText("my phone").First.WaitForAsync();
    }

    /// <summary>By the button; the address field offers no key by itself on this page, or it would be quicker.</summary>
    static async Task ProveAsync(IPage page)
    {
        await page.Context.ClearCookiesAsync(new() { Name = Session });
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        await page.GotoAsync("/sign-in");
        await page.GetByText("Use a passkey").ClickAsync();
    }

    static async Task SignInAsync(RunningApp app, TestFirm firm, IPage page)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var person = firm[Who.Manager];
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Memberships.Where(m => m.Firm == firm.Id && m.Person == person)
            .Select(m => m.Account)
            .SingleAsync();
        var begun = await scope
            .ServiceProvider.GetRequiredService<Sessions>()
            .BeginAsync(account, "a test", onlyFirm: null, before: null, default);
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = Session,
                Value = begun.Secret,
                Domain = "localhost",
                Path = "/",
            },
        ]);
    }

    sealed class Device(ICDPSession chromium, string id)
    {
        public static async Task<Device> AddAsync(IPage page)
        {
            var chromium = await page.Context.NewCDPSessionAsync(page);
            await chromium.SendAsync("WebAuthn.enable");
            var options = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            };
            var added = await chromium.SendAsync(
                "WebAuthn.addVirtualAuthenticator",
                new Dictionary<string, object>(StringComparer.Ordinal) { ["options"] = options }
            );
            return new(chromium, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public Task<JsonElement?> SetAsync(string command, (string Name, bool Value) to) =>
            chromium.SendAsync(
                command,
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["authenticatorId"] = id,
                    [to.Name] = to.Value,
                }
            );
    }
}
