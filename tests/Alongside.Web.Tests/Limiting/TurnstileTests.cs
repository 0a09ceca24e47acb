using System.Collections.Immutable;
using System.Net;
using System.Security.Claims;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Alongside.Web.Tests.Limiting;

/// <summary>Who is let through, who waits and who is told to come back, request by request.</summary>
public sealed class TurnstileTests : IDisposable
{
    static readonly FirmId North = FirmId.Of(Guid.CreateVersion7());
    static readonly FirmId South = FirmId.Of(Guid.CreateVersion7());

    readonly TaskCompletionSource end = new();
    readonly Turnstile turnstile = With(pages: null);

    public void Dispose() => turnstile.Dispose();

    [Fact]
    public async Task A_firm_waits_for_itself_and_for_no_other()
    {
        var (most, waiting) = (Volume.Firm.AtOnce, Volume.Firm.Waiting);
        ImmutableArray<Passing> flood = [.. Enumerable.Range(0, most + waiting + 3).Select(_ => Ask(Member(North)))];
        Assert.Equal(most, flood.Count(p => p.Began));
        Assert.Equal(3, flood.Count(p => p.Status is 429));

        var other = Ask(Member(South));
        Assert.True(other.Began);
        // who is signed in elsewhere, and looks at this firm’s address, takes none of its places
        Assert.True(Ask(Stranger(North)).Began);

        end.SetResult();
        await Task.WhenAll(flood.Select(p => p.Done));
        Assert.Equal(most + waiting, flood.Count(p => p.Began));
    }

    [Fact]
    public async Task V11_pages_of_all_firms_wait_their_turn_together_and_what_is_sent_does_not()
    {
        List<Passing> pages =
        [
            .. Enumerable.Range(0, Volume.House.AtOnce + 1).Select(_ => Ask(Member(FirmId.Of(Guid.CreateVersion7())))),
        ];
        Assert.Equal(Volume.House.AtOnce, pages.Count(p => p.Began));
        Assert.True(Ask(Member(North), "/my-log", "POST").Began);
        Assert.True(Ask(Member(South), "/task-plans/{id:guid}/live").Began);

        end.SetResult();
        await Task.WhenAll(pages.Select(p => p.Done));
        Assert.All(pages, p => Assert.True(p.Began));
    }

    [Fact]
    public void A_stream_that_stays_open_takes_no_place()
    {
        for (var i = 0; i < 2 * Volume.Firm.AtOnce; i++)
            Assert.True(Ask(Member(North), "/task-plans/{id:guid}/live").Began);
        Assert.True(Ask(Member(North)).Began);
    }

    [Theory]
    [InlineData("/task-plans/{id:guid}/copies/{version:long:min(1)}/{copy}.pdf")]
    [InlineData("/people/import", "POST")]
    public void What_is_costly_has_few_places_in_a_firm_and_leaves_the_others_to_pages(
        string route,
        string method = "GET"
    )
    {
        var places = Volume.Of[Volume.For(route, Request(method))!.Value].Firm;
        for (var i = 0; i < places.AtOnce; i++)
            Assert.True(Ask(Member(North), route, method).Began);
        Assert.False(Ask(Member(North), route, method).Began);
        Assert.True(Ask(Member(South), route, method).Began);
        Assert.True(Ask(Member(North)).Began);
    }

    [Fact]
    public void Each_person_has_their_own_count_and_each_address_that_is_nobody()
    {
        end.SetResult();
        using var slow = With(pages: "60");
        var maya = Member(North);
        Assert.Equal(15, Enumerable.Range(0, 30).Count(_ => Ask(slow, maya).Began));
        Assert.True(Ask(slow, Member(North)).Began);
        var refused = Ask(slow, maya);
        Assert.Equal(429, refused.Status);
        Assert.InRange(int.Parse(refused.RetryAfter, null), 1, 60);

        using var usual = With(pages: null);
        var most = Volume.Address.AtFirst;
        Assert.Equal(most, Enumerable.Range(0, most + 20).Count(_ => Ask(usual, Nobody, from: "192.0.2.7").Began));
        Assert.True(Ask(usual, Nobody, from: "192.0.2.8").Began);
    }

    [Fact]
    public void Everybody_who_tries_the_practice_firm_is_one_of_four_and_not_counted_as_one()
    {
        end.SetResult();
        using var slow = With(pages: "4");
        var maya = Member(North, practice: true);
        Assert.All(Enumerable.Range(0, 50), _ => Assert.True(Ask(slow, maya).Began));
    }

    [Fact]
    public void Whether_the_program_is_well_is_always_answered()
    {
        end.SetResult();
        using var slow = With(pages: "1");
        Assert.All(Enumerable.Range(0, 500), _ => Assert.True(Ask(slow, Nobody, "/healthz").Began));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    public void What_is_no_number_is_said_at_the_start(string pages) =>
        Assert.Throws<InvalidOperationException>(() => With(pages));

    static ClaimsPrincipal Nobody => new();

    static ClaimsPrincipal Member(FirmId firm, bool practice = false) =>
        new Visitor(AccountId.Of(Guid.CreateVersion7()), "")
        {
            Session = SessionId.Of(Guid.CreateVersion7()),
            Firm = firm,
            Person = PersonId.Of(Guid.CreateVersion7()),
            OnlyFirm = practice ? firm : null,
        }.ToPrincipal("test");

    static ClaimsPrincipal Stranger(FirmId firm) =>
        new Visitor(AccountId.Of(Guid.CreateVersion7()), "") { Firm = firm }.ToPrincipal("test");

    static Turnstile With(string? pages) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("ALONGSIDE_PAGES", pages)]).Build());

    static HttpRequest Request(string method) => new DefaultHttpContext { Request = { Method = method } }.Request;

    Passing Ask(ClaimsPrincipal who, string route = "/today", string method = "GET") =>
        Ask(turnstile, who, route, method: method);

    Passing Ask(
        Turnstile at,
        ClaimsPrincipal who,
        string route = "/today",
        string from = "192.0.2.1",
        string method = "GET"
    )
    {
        var http = new DefaultHttpContext { User = who, Request = { Method = method } };
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Features.Set(new RouteSeen(route));
        var passing = new Passing(http);
        passing.Done = at.PassAsync(
            http,
            _ =>
            {
                passing.Began = true;
                return end.Task;
            }
        );
        return passing;
    }

    sealed class Passing(HttpContext http)
    {
        public bool Began { get; set; }

        public Task Done { get; set; } = Task.CompletedTask;

        public int Status => http.Response.StatusCode;

        public string RetryAfter => http.Response.Headers.RetryAfter.ToString();
    }
}
