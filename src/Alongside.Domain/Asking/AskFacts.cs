using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Asking;

/// <summary>Somebody wrote to HR.</summary>
[Fact("hr.asked", Audience.WithHr)]
public sealed record AskWritten(LineId Line, string Words) : Fact;

/// <summary>HR wrote to that person.</summary>
[Fact("hr.answered", Audience.WithHr)]
public sealed record AskAnswered(LineId Line, string Words) : Fact;
