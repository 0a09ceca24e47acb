using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Integrations;

/// <summary>Tokens as a page lists them: in one firm, or on the account in all of them.</summary>
/// <param name="End">Where the form goes that ends one.</param>
public sealed record TokensShown(ImmutableArray<TokenSeen> Tokens, string End, bool NamesFirm);

/// <summary>What a token may do, in words.</summary>
public static class TokenWords
{
    public static Sentence Of(TokenScopes scopes) =>
        scopes switch
        {
            { Reach: TokenReach.Role, Moves: true } => Sentence.Say("Reads and changes what you can, with your role"),
            { Reach: TokenReach.Role } => Sentence.Say("Reads what you can, with your role"),
            { Reach: TokenReach.Team, Moves: true } => Sentence.Say("Reads and changes your things and your team’s"),
            { Reach: TokenReach.Team } => Sentence.Say("Reads your things and your team’s"),
            { Moves: true } => Sentence.Say("Reads and changes your own things"),
            _ => Sentence.Say("Reads your own things"),
        };
}
