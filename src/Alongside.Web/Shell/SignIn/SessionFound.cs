using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn;

/// <summary>A session as one statement reads it, with its account and its person in the firm of the path.</summary>
sealed record SessionFound(
    SessionId Id,
    AccountId Account,
    string Address,
    DateTime MadeAt,
    DateTime SeenAt,
    DateTime FreshUntil,
    bool OwnDevice,
    bool Operates,
    FirmId? OnlyFirm,
    bool ByOwnSignIn,
    FirmId? Firm,
    PersonId? Person
)
{
    public bool IsAlive(DateTime now) => IsFresh(now) || (OwnDevice && now < MadeAt + SignInRules.OwnDevice);

    public bool IsFresh(DateTime now) => now < FreshUntil;

    /// <summary>How long it will be fresh when it is used now: an hour more, but never beyond the day; what has gone stale stays so.</summary>
    public DateTime FreshAfterUse(DateTime now) => IsFresh(now) ? Freshness(now, MadeAt) : FreshUntil;

    public static DateTime Freshness(DateTime now, DateTime madeAt)
    {
        var (idle, day) = (now + SignInRules.Idle, madeAt + SignInRules.Day);
        return idle < day ? idle : day;
    }

    public Visitor ToVisitor(DateTime now) =>
        new(Account, Address)
        {
            Session = Id,
            OnlyFirm = OnlyFirm,
            ByOwnSignIn = ByOwnSignIn,
            Fresh = IsFresh(now),
            Operates = Operates && OnlyFirm is null,
            OwnDevice = OwnDevice,
            Firm = Enters ? Firm : null,
            Person = Enters ? Person : null,
        };

    bool Enters => OnlyFirm is null || OnlyFirm == Firm;
}
