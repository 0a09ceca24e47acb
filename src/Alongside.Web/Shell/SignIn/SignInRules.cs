namespace Alongside.Web.Shell.SignIn;

/// <summary>At most so often in each window of time.</summary>
public readonly record struct Allowance(string Name, int Most, TimeSpan Window);

/// <summary>All figures of signing in.</summary>
static class SignInRules
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);
    public static readonly TimeSpan OwnDevice = TimeSpan.FromDays(30);
    public static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan TokenLife = TimeSpan.FromDays(90);

    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(15);
    public const int TriesPerCode = 5;

    /// <summary>From here on only the link signs in, until it has.</summary>
    public const int WrongCodesInARow = 100;

    public static readonly Allowance MailsToAddress = new("mail-to", 5, TimeSpan.FromHours(1));
    public static readonly Allowance MailsFromNetwork = new("mail-from", 30, TimeSpan.FromHours(1));
    public static readonly Allowance TriesFromNetwork = new("try-from", 60, TimeSpan.FromHours(1));
}
