namespace Alongside.Domain.Tests.Walks;

/// <summary>One move tried by one hand with some values.</summary>
sealed record Try(Move Move, Hand Hand, object?[] Values)
{
    public Decision On(Process process) => (Decision)Move.Method.Invoke(process, [Hand, .. Values])!;

    public T? Value<T>() => Values.OfType<T>().FirstOrDefault();
}
