namespace Alongside.Web.Storage.Directory;

/// <summary>A password that somebody chose to have beside links and codes.</summary>
public sealed class Password
{
    public required AccountId Account { get; init; }
    public required byte[] Salt { get; init; }

    /// <summary>PBKDF2 of the password; the password is kept nowhere.</summary>
    public required byte[] Hash { get; init; }

    public required int Rounds { get; init; }
    public required DateTime SetAt { get; init; }
}
