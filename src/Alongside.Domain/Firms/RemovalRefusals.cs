using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Why the end of a firm is not called off.</summary>
public static class RemovalRefusals
{
    public static readonly Refusal NotAgreed = Refusal.Of(
        "removal-not-agreed",
        "There is nothing to call off. The firm stays."
    );
}
