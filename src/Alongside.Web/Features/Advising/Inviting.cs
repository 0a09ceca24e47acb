using Alongside.Domain.Advising;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Advising;

/// <summary>Asks an adviser in and tells them so by mail, says whom they help with, and ends it: the same from the page and over REST.</summary>
public sealed class Inviting(AdviserBook book, AdviserReach reaches, Postman postman, Origin origin)
{
    public const string Place = "/advisers";

    public async Task<Outcome> InviteAsync(
        HttpContext http,
        Desk desk,
        Slip slip,
        InviteForm form,
        CancellationToken ct
    )
    {
        var outcome = await book.InviteAsync(
            desk,
            slip,
            form.Name!.Trim(),
            form.ReadAddress(),
            form.ReadTerms(),
            $"{Place}?sent",
            ct
        );
        // a practice firm writes to nobody
        if (outcome is Outcome.Settled && !desk.Firm.Practice)
            postman.Post(AdviserLetter.To(form.ReadAddress(), desk.Firm, form.ReadTerms(), origin.For(http.Request)));
        return outcome;
    }

    public Task<Outcome> EndAsync(Desk desk, Slip slip, EngagementId id, CancellationToken ct) =>
        book.EndAsync(desk, slip, id, Place, ct);

    public Task<Outcome> HelpAsync(Desk desk, Slip slip, EngagementId id, ReachForm form, CancellationToken ct) =>
        reaches.SetAsync(desk, slip, id, form.ReadReach(), Place, ct);
}
