using System.Net;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn;

/// <summary>V5: passwords are hashed one after the other, and who would wait too long is told.</summary>
[Collection(SignInCollection.Name)]
public sealed class PasswordHashingTests(SignInSites sites)
{
    static readonly byte[] Salt = new byte[PasswordHashing.SaltBytes];

    [Fact]
    public async Task It_is_PBKDF2_with_as_many_rounds_as_it_says()
    {
        using var queue = new PasswordHashing();
        // RFC 7914, section 11
        var hash = await queue.HashAsync("passwd", "salt"u8.ToArray(), rounds: 1, default);
        Assert.StartsWith("55AC046E56E3089FEC1691C22544B605", Convert.ToHexString(hash!));
        Assert.Equal(600_000, PasswordHashing.Rounds);
    }

    [Fact]
    public async Task What_no_longer_fits_is_refused_at_once()
    {
        using var queue = new PasswordHashing();
        var first = queue.HashAsync("first", Salt, rounds: 2_000_000, default);
        var others = Enumerable.Range(0, 60).Select(n => queue.HashAsync($"{n}", Salt, rounds: 1, default)).ToList();

        Assert.InRange(others.Count(o => o is { IsCompleted: true, Result: null }), 19, 21);
        await first;
        await Task.WhenAll(others);
    }

    [Fact]
    public async Task Who_has_gone_meanwhile_costs_nothing()
    {
        using var queue = new PasswordHashing();
        using var gone = new CancellationTokenSource();
        var first = queue.HashAsync("first", Salt, rounds: 400_000, default);
        var left = Enumerable.Range(0, 30).Select(_ => queue.HashAsync("left", Salt, 50_000_000, gone.Token)).ToList();
        await gone.CancelAsync();
        await first;
        foreach (var task in left)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
    }

    [Fact]
    public async Task When_it_is_full_the_page_says_so_keeps_the_address_and_counts_no_try()
    {
        var site = sites.On(EngineKind.Sqlite);
        var queue = site.App.Services.GetRequiredService<PasswordHashing>();
        using var browser = new Browser(site);
        using var over = new CancellationTokenSource();
        var address = $"{Guid.NewGuid():N}@example.com";
        var token = (await browser.PageAsync("/sign-in/password"))
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        List<Task<byte[]?>> others = [];
        for (var refused = 0; refused < 3; )
        {
            others.Add(queue.HashAsync("somebody else", Salt, rounds: 10_000_000, over.Token));
            if (others[^1].IsCompleted)
            {
                refused++;
                await Task.Delay(30);
            }
        }

        var answer = await browser.PostAsync(
            "/sign-in/password",
            ("Email", address),
            ("Password", "four rainy afternoons"),
            ("__RequestVerificationToken", token)
        );
        await over.CancelAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(PasswordHashing.ComeBack, answer.Headers.RetryAfter!.Delta);
        var page = await Browser.ReadAsync(answer);
        Assert.Equal(address, page.QuerySelector("[name=Email]")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("[name=Password]")!.GetAttribute("value"));
        Assert.Contains("Many people sign in", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.True(EmailAddress.TryRead(address, out var sam));
        var counter = LockOut.Passwords(sam, device: null);
        var tries = await site.ReadAsync(db => db.WrongTries.SingleAsync(t => t.Counter == counter));
        Assert.Equal(0, tries.InARow);
        await Task.WhenAny(Task.WhenAll(others));
    }
}
