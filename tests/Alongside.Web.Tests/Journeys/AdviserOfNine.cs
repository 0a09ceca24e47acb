using System.Collections.Immutable;
using System.Globalization;
using Alongside.Domain.Advising;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// An adviser whom a ninth firm asks in: one account, which clients need them today, what waits there, and on to the next in two
/// presses.
/// </summary>
public sealed class AdviserOfNine(RunningApp app, Func<Task<Hands>> sitDown)
{
    const string Adviser = "adviser@advice.example";
    const string Question = "Can I change my hours?";

    static readonly ImmutableArray<string> Slugs =
    [
        "alder",
        "birch",
        "cedar",
        "elm",
        "hazel",
        "larch",
        "maple",
        "oak",
        "rowan",
    ];

    public async Task WalkAsync()
    {
        var firms = new List<TestFirm>();
        foreach (var slug in Slugs)
            firms.Add(await app.OtherFirmAsync(slug));
        foreach (var firm in firms.SkipLast(1))
            await EngageAsync(firm);
        await AskInAsync(firms[^1]);
        var waiting = await AskAsync(firms[1]);
        await AskAsync(firms[^1]);

        await using var adviser = new Counted(await sitDown());
        await adviser.SignInAsync(app, Adviser);
        adviser.StandsAt("2 firms need you today");
        AssertNoContent(adviser);
        await AnswerAsync(adviser, firms[1], waiting);
        var presses = adviser.Presses;
        await adviser.FollowAsync("/clients");
        adviser.StandsAt("One firm needs you today");
        await adviser.FollowAsync($"/{firms[^1].Slug}/");
        Assert.Equal(2, adviser.Presses - presses);
        WorksIn(adviser, firms[^1]);
        adviser.StandsAt("One thing could use a hand");
        adviser.AssertWithinTenMinutes();
    }

    /// <summary>Goes to the client that waits, reads what somebody asked, and answers.</summary>
    static async Task AnswerAsync(Hands adviser, TestFirm firm, RecordId waiting)
    {
        await adviser.FollowAsync($"/{firm.Slug}/");
        WorksIn(adviser, firm);
        await adviser.FollowAsync($"/ask/{waiting}");
        adviser.Sees(Question);
        await adviser.SendAsync("main form", ("words", "Yes. Let us look at the week together on Thursday."));
        WorksIn(adviser, firm);
    }

    static void WorksIn(Hands adviser, TestFirm firm)
    {
        Assert.StartsWith($"/{firm.Slug}/", adviser.Path, StringComparison.Ordinal);
        adviser.Sees($"You’re working in {Canary.Of(firm.Slug, "firm")}");
        foreach (var other in Slugs.Where(s => s != firm.Slug))
            Assert.DoesNotContain($"canary-{other}-", adviser.Words, StringComparison.Ordinal);
    }

    static void AssertNoContent(Hands adviser)
    {
        foreach (var slug in Slugs)
        {
            adviser.Sees(Canary.Of(slug, "firm"));
            Assert.DoesNotContain(Canary.Of(slug, "name"), adviser.Words, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Question, adviser.Words, StringComparison.Ordinal);
    }

    /// <summary>As the form of the client’s administrator does; the ninth client’s is walked through.</summary>
    async Task EngageAsync(TestFirm firm)
    {
        Assert.True(EmailAddress.TryRead(Adviser, out var address));
        var terms = new EngagementTerms(
            "Answer what our people ask.",
            Reach.All,
            TestFirm.Today,
            TestFirm.Today.AddDays(90)
        );
        var outcome = await app.InFirmAsync(
            firm.Id,
            services =>
                services
                    .GetRequiredService<AdviserBook>()
                    .InviteAsync(
                        firm.DeskOf(Who.Administrator),
                        Slip.None,
                        "An Adviser",
                        address,
                        terms,
                        "/advisers",
                        default
                    )
        );
        Assert.IsType<Outcome.Settled>(outcome);
    }

    async Task AskInAsync(TestFirm firm)
    {
        await using var client = await sitDown();
        await client.SignInAsync(app, $"administrator@{firm.Slug}.example");
        await client.OpenAsync($"/{firm.Slug}/advisers");
        await client.SendAsync(
            "main form.card",
            ("name", "An Adviser"),
            ("address", Adviser),
            ("scope", "Answer what our people ask."),
            ("lastDay", TestFirm.Today.AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        client.Sees("They can sign in with that address from their first day on.");
    }

    async Task<RecordId> AskAsync(TestFirm firm)
    {
        var desk = firm.DeskOf(Who.Employee);
        var ask = Ask.With(desk.Reader.Person, new RecordId(desk.NewId()));
        await app.SettledAsync(
            desk,
            ledger =>
                ledger.BeginAsync<Ask>(
                    desk,
                    ask,
                    (talk, hand) => talk.Write(hand, Question),
                    talk => $"/ask/{talk.Header.Id}",
                    Slip.None,
                    default
                )
        );
        return ask.Id;
    }
}
