using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn;

/// <summary>What the mail says, what the asking browser keeps, and whether anybody has the address.</summary>
public sealed record CodeMade(string Link, string Digits, string Browser, bool Known);

/// <summary>A link that would still sign this address in.</summary>
public sealed record LinkOpen(string Address);

/// <summary>Somebody proved that they read the mail.</summary>
public sealed record CodeProved(AccountId Account, string ReturnUrl);

/// <summary>A proof, or the words that say why not.</summary>
public sealed record CodeAnswer
{
    CodeAnswer(CodeProved? proved, Refusal? refusal) => (Proved, Refusal) = (proved, refusal);

    public CodeProved? Proved { get; }

    public Refusal? Refusal { get; }

    public static implicit operator CodeAnswer(CodeProved proved) => new(proved, refusal: null);

    public static implicit operator CodeAnswer(Refusal refusal) => new(proved: null, refusal);
}
