using System.Collections.Immutable;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Storage;

/// <summary>A person’s own tokens in the firm at whose desk they sit.</summary>
public sealed class TokenBook(FirmTurn turn, Tokens tokens, Sessions sessions)
{
    /// <summary>
    /// Whether this visitor may make one at all: at a screen, and not as the practice account that is everybody’s. A token never
    /// makes another, or it would outlive itself.
    /// </summary>
    public static bool MayMake(Visitor me) =>
        me is { Session: not null, OnlyFirm: null } or { Session: not null, ByOwnSignIn: true };

    /// <summary>Signed in a moment ago, so that a browser left open makes none.</summary>
    public async Task<bool> IsFreshAsync(Visitor me, CancellationToken ct) =>
        me.Session is { } session && await sessions.HasJustBegunAsync(session, ct);

    public Task<ImmutableArray<TokenSeen>> OfAsync(Desk desk, CancellationToken ct) =>
        tokens.OfAsync(desk.Firm.Id, desk.Reader.Person, ct);

    /// <summary>The token, to be shown this once; none where the same form made it before.</summary>
    public async Task<(Outcome Outcome, string? Token)> MakeAsync(
        Desk desk,
        Visitor me,
        TokenWanted wanted,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        if (!MayMake(me))
            return (new Outcome.Missing(), null);
        if (!await IsFreshAsync(me, ct))
            return (FirmTurn.No(TokenRefusals.SignInFirst), null);
        if (Tokens.Refused(wanted) is { } no)
            return (FirmTurn.No(no), null);
        if ((await OfAsync(desk, ct)).Length >= Tokens.Most)
            return (FirmTurn.No(TokenRefusals.TooMany), null);
        // The directory is written first: what breaks then leaves a token that nobody was shown, and it is ended at once.
        if (await tokens.AddAsync(desk.Firm.Id, desk.Reader.Person, wanted, ct) is not var (id, secret))
            return (new Outcome.Missing(), null);
        var stands = false;
        try
        {
            var isNew = false;
            var outcome = await turn.MakeAsync(
                desk,
                slip,
                then,
                _ =>
                {
                    isNew = true;
                    return Task.FromResult<Outcome?>(null);
                },
                ct
            );
            stands = isNew && outcome is Outcome.Settled;
            return (outcome, stands ? secret : null);
        }
        finally
        {
            if (!stands)
                await tokens.EndAsync(me with { OnlyFirm = desk.Firm.Id }, id, CancellationToken.None);
        }
    }

    /// <summary>Ends one that is this person’s in this firm.</summary>
    public async Task<Outcome> EndAsync(Desk desk, Visitor me, TokenId id, string then, CancellationToken ct) =>
        await tokens.EndAsync(me with { OnlyFirm = desk.Firm.Id }, id, ct)
            ? new Outcome.Settled(then)
            : FirmTurn.No(TokenRefusals.NoneWorks);
}
