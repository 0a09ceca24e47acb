namespace Alongside.Client;

/// <summary>What was answered: a value, or why not. A refusal is expected, so it is told and not thrown.</summary>
public sealed class Answer<T>
{
    readonly T? value;

    internal Answer(int status, T? value, Problem? problem, string? tag) =>
        (Status, this.value, Problem, Tag) = (status, value, problem, tag);

    public int Status { get; }

    /// <summary>Why it was refused (RFC 9457): its type is a name that stays the same, its title is what a person reads.</summary>
    public Problem? Problem { get; }

    /// <summary>The version of what was read, to be sent as <c>ifMatch</c>, where it has one.</summary>
    public string? Tag { get; }

    /// <exception cref="InvalidOperationException">It was refused; the message says why.</exception>
    public T Value =>
        Problem is null
            ? value!
            : throw new InvalidOperationException($"{Problem.Status} {Problem.Type}: {Problem.Title}");
}
