using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>What becomes of somebody at the door that their firm's provider keeps.</summary>
public abstract record OwnAnswer
{
    OwnAnswer() { }

    /// <summary>Go on there: to the provider, or, once in, to a page.</summary>
    public sealed record GoOn(string There) : OwnAnswer;

    /// <summary>It is their first time: a code went to their address.</summary>
    public sealed record ProvesFirst : OwnAnswer;

    public sealed record Not(Refusal Refusal) : OwnAnswer;

    /// <summary>Too much came to nothing from there, or too many mails went out.</summary>
    public sealed record Later(TimeSpan Wait) : OwnAnswer;
}
