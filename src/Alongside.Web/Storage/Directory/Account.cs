namespace Alongside.Web.Storage.Directory;

public sealed class Account
{
    public required AccountId Id { get; init; }

    /// <summary>As <see cref="Shell.SignIn.EmailAddress"/> normalises it; unique.</summary>
    public required string Address { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Since when its owner runs this installation; empty for everybody else.</summary>
    public DateTime? OperatesSince { get; set; }

    /// <summary>Wrong codes in a row; a sign-in sets it back.</summary>
    public int WrongCodes { get; init; }
}
