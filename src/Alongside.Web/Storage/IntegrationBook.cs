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
        var isNew = false;
        var outcome = await turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                if ((await integrations.OfAsync(desk.Firm.Id, ct)).Length >= Integrations.Most)
                    return FirmTurn.No(TokenRefusals.TooManyIntegrations);
                log.Add(
                    firm,
                    desk.Reader.Person,
                    new IntegrationLetIn(wanted.Name, IntegrationScopes.Write(wanted.Scopes))
                );
                isNew = true;
                return null;
            },
            ct
        );
        return (
            outcome,
            isNew && outcome is Outcome.Settled
                ? await integrations.MakeAsync(desk.Firm.Id, desk.Reader.Person, wanted, ct)
                : null
        );
    }

    /// <summary>Ends one at once; the same form again ends nothing more.</summary>
    public async Task<Outcome> EndAsync(Desk desk, IntegrationId id, string then, Slip slip, CancellationToken ct)
    {
        var outcome = await turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                var found = (await integrations.OfAsync(desk.Firm.Id, ct)).FirstOrDefault(i => i.Id == id);
                if (found is null)
                    return new Outcome.Missing();
                log.Add(firm, desk.Reader.Person, new IntegrationEnded(found.Name));
                return null;
            },
            ct
        );
        if (outcome is Outcome.Settled)
            await integrations.EndAsync(desk.Firm.Id, id, ct);
        return outcome;
    }
}
