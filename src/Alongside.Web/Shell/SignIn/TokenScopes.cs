using System.Collections.Immutable;
using Alongside.Domain.Access;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Of whom a personal token speaks. Each holds what the one before holds.</summary>
public enum TokenReach
{
    /// <summary>What is about its person, and what they write themself.</summary>
    Own = 1,

    /// <summary>And what they share with those they lead.</summary>
    Team = 2,

    /// <summary>And what they may do as HR, adviser, administrator or auditor, for a day.</summary>
    Role = 3,
}

/// <summary>
/// What a personal token may do: less than its person, never more. A role that asks its holder to sign in each day is not
/// carried past the day by a token either (S8); after it such a token is one for the team.
/// </summary>
public sealed record TokenScopes(TokenReach Reach, bool Moves)
{
    /// <summary>As the first tokens had it, from the command line.</summary>
    const string Everything = "all";

    const string Move = "move";

    public static TokenScopes Parse(string text) =>
        text.Split(' ') is [var reach, var deed] && Words.TryGetValue(reach, out var known)
            ? new(known, deed == Move)
            : new(text == Everything ? TokenReach.Role : TokenReach.Own, text == Everything);

    static readonly ImmutableDictionary<string, TokenReach> Words = ImmutableDictionary
        .Create<string, TokenReach>(StringComparer.Ordinal)
        .Add("own", TokenReach.Own)
        .Add("team", TokenReach.Team)
        .Add("role", TokenReach.Role);

    public override string ToString() => $"{Words.First(w => w.Value == Reach).Key} {(Moves ? Move : "read")}";

    /// <summary>The same once the day is over in which a role holds.</summary>
    public TokenScopes At(DateTime now, DateTime madeAt) =>
        Reach is TokenReach.Role && now >= madeAt + SignInRules.Day ? this with { Reach = TokenReach.Team } : this;

    /// <summary>The person at the desk with no more relations than the token speaks of, so that every wall holds by itself.</summary>
    public Reader Narrow(Reader reader) =>
        Reach switch
        {
            TokenReach.Role => reader,
            TokenReach.Team => reader with { Roles = [] },
            _ => reader with { Roles = [], Leads = [] },
        };
}
