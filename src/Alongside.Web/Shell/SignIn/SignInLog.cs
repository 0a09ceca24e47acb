using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn;

/// <summary>What the operator may know of signing in: who and what, by id; never an address, a secret or a word of content.</summary>
static partial class SignInLog
{
    [LoggerMessage(1001, LogLevel.Information, "Signed in: account {Account}, practice {Practice}")]
    public static partial void SignedIn(ILogger log, AccountId account, bool practice);

    [LoggerMessage(1002, LogLevel.Information, "Signed out: account {Account}, session {Session}")]
    public static partial void SignedOut(ILogger log, AccountId account, SessionId session);

    [LoggerMessage(1003, LogLevel.Information, "Sessions ended by their owner: account {Account}, {Count}")]
    public static partial void Ended(ILogger log, AccountId account, int count);

    [LoggerMessage(1004, LogLevel.Warning, "Sign-in refused: {Refusal}, from {Network}")]
    public static partial void Refused(ILogger log, string refusal, string network);
}
