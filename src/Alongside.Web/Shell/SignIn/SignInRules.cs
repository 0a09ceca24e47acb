namespace Alongside.Web.Shell.SignIn;

/// <summary>At most so often in each window of time.</summary>
public readonly record struct Allowance(string Name, int Most, TimeSpan Window);

/// <summary>All figures of signing in.</summary>
static class SignInRules
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);
    public static readonly TimeSpan OwnDevice = TimeSpan.FromDays(30);
    public static readonly TimeSpan DeviceKnown = TimeSpan.FromDays(180);
    public static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(15);
    public const int TriesPerCode = 5;

    /// <summary>From here on only the link signs in, until it has.</summary>
    public const int WrongCodesInARow = 100;

    public static readonly Allowance MailsToAddress = new("mail-to", 5, TimeSpan.FromHours(1));
    public static readonly Allowance MailsFromNetwork = new("mail-from", 30, TimeSpan.FromHours(1));

    /// <summary>A way in is changed by somebody who has signed in so long ago at most.</summary>
    public static readonly TimeSpan JustBegun = TimeSpan.FromMinutes(15);

    /// <summary>After so many wrong passwords in a row none is looked at, until a link or a code has signed the person in.</summary>
    public const int WrongInARow = 100;

    /// <summary>Only wrong ones count: a firm of hundreds comes from one address.</summary>
    public static readonly Allowance WrongFromNetwork = new("wrong-from", 120, TimeSpan.FromHours(1));

    public static readonly Allowance TriesFromNetwork = new("try-from", 60, TimeSpan.FromHours(1));

    /// <summary>From the fifth wrong try in a row on: a minute, two, four, up to an hour.</summary>
    public static TimeSpan WaitAfter(int wrong) =>
        wrong < 5 ? TimeSpan.Zero : TimeSpan.FromMinutes(wrong < 11 ? 1 << (wrong - 5) : 60);
}
