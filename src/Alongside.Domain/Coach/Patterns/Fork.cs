namespace Alongside.Domain.Coaching;

/// <summary>Several ways to go on, in the order in which they are tried, each with what it can start with; null if with anything.</summary>
sealed record Fork((int Step, Next? Start)[] Ways, Next? Start);
