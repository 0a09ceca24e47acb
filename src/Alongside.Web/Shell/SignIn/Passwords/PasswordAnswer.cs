using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>What came of an address and a password.</summary>
public abstract record PasswordAnswer
{
    PasswordAnswer() { }

    public sealed record Right(AccountId Account) : PasswordAnswer;

    /// <summary>Of an address that nobody has, of one without a password, and of a wrong one.</summary>
    public sealed record Wrong : PasswordAnswer;

    public sealed record Held(HeldOff Off) : PasswordAnswer;

    /// <summary>Too many people sign in at this moment.</summary>
    public sealed record Busy : PasswordAnswer;
}
