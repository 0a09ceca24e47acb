using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Administering;

/// <summary>Asks the firm's provider what somebody who signs in there would ask it first, and says in words what is wrong.</summary>
public sealed class OwnSignInTrial(OwnSignInBook book, Discovery discovery, FirmTransaction transaction, Limits limits)
{
    static readonly Allowance Tried = new("own-tried", 30, TimeSpan.FromHours(1));

    public async Task<Outcome> TryAsync(Desk desk, string then, CancellationToken ct)
    {
        if (await book.SeeAsync(ct) is not { } own)
            return new Outcome.Refused(OwnSignInRefusals.None);
        await transaction.LeaveAsync();
        if (await limits.TakeAsync(Tried, $"{desk.Firm.Id}", ct) is { } wait)
            return new Outcome.Refused(TooOften(wait));
        return await discovery.FaultAsync(own.Issuer, ct) is { } fault
            ? new Outcome.Refused(fault)
            : new Outcome.Settled(then);
    }

    static Refusal TooOften(TimeSpan wait) =>
        new(
            "own-sign-in-tried-often",
            Sentence.Count(
                Convert.ToInt32(Math.Ceiling(wait.TotalMinutes), CultureInfo.InvariantCulture),
                "That was tried too often. Wait {count} minute, then try again.",
                "That was tried too often. Wait {count} minutes, then try again."
            )
        );
}
