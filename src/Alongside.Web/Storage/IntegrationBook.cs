using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Storage;

/// <summary>Lets programs into a firm and out again, and writes each down in the firm’s log.</summary>
public sealed class IntegrationBook(FirmTurn turn, Integrations integrations, TokenBook tokens, FirmLog log)
{
    /// <summary>The token, to be shown this once; none where the same form made it before.</summary>
    public async Task<(Outcome Outcome, string? Token)> MakeAsync(
        Desk desk,
        Visitor me,
        IntegrationWanted wanted,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        if (desk.Firm.Practice)
            return (FirmTurn.No(TokenRefusals.NotInPractice), null);
        if (!await tokens.IsFreshAsync(me, ct))
            return (FirmTurn.No(TokenRefusals.SignInFirst), null);
        if ((await integrations.OfAsync(desk.Firm.Id, ct)).Length >= Integrations.Most)
            return (FirmTurn.No(TokenRefusals.TooManyIntegrations), null);
        // The directory is written first: what breaks then leaves a token that nobody was shown, and it is ended at once.
        var (id, secret) = await integrations.MakeAsync(desk.Firm.Id, desk.Reader.Person, wanted, ct);
        var stands = false;
        try
        {
            var isNew = false;
            var outcome = await turn.MakeAsync(
                desk,
                slip,
                then,
                firm =>
                {
                    var scopes = IntegrationScopes.Write(wanted.Scopes);
                    log.Add(firm, desk.Reader.Person, new IntegrationLetIn(wanted.Name, scopes));
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
                await integrations.EndAsync(desk.Firm.Id, id, CancellationToken.None);
        }
    }

    /// <summary>Ends one at once; the same form again ends nothing more.</summary>
    public async Task<Outcome> EndAsync(Desk desk, IntegrationId id, string then, Slip slip, CancellationToken ct)
    {
        var found = (await integrations.OfAsync(desk.Firm.Id, ct)).FirstOrDefault(i => i.Id == id);
        if (found is not null)
            await integrations.EndAsync(desk.Firm.Id, id, ct);
        return await turn.MakeAsync(
            desk,
            slip,
            then,
            firm =>
            {
                if (found is null)
                    return Task.FromResult<Outcome?>(FirmTurn.No(TokenRefusals.NoneWorks));
                log.Add(firm, desk.Reader.Person, new IntegrationEnded(found.Name));
                return Task.FromResult<Outcome?>(null);
            },
            ct
        );
    }
}
