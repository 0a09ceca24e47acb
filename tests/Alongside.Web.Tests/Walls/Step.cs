using Alongside.Domain.Basics;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>One move that a process allowed: whose, when, and how to make it again.</summary>
/// <param name="HandedTo">Who leads from here on; then the move is the calendar's.</param>
public sealed record Step(
    string Move,
    Who Who,
    DateTime At,
    Guid Fresh,
    Func<Process, Hand, Decision> Make,
    Who? HandedTo = null
);
