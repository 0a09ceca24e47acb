namespace Alongside.Client;

/// <summary>A part of a list; <see cref="Next"/> is what asks for the next part, and null on the last.</summary>
public sealed record Paged<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    public string? Next { get; init; }
}

/// <summary>Lists from their beginning to their end.</summary>
public static class Paged
{
    /// <summary>Every item, part by part: <c>Paged.AllAsync(before => client.CheckIns.ListAsync(before: before))</c>.</summary>
    /// <exception cref="InvalidOperationException">A part was refused.</exception>
    public static async IAsyncEnumerable<T> AllAsync<T>(Func<string?, Task<Answer<Paged<T>>>> list)
    {
        for (var part = (await list(null).ConfigureAwait(false)).Value; ; )
        {
            foreach (var item in part.Items)
                yield return item;
            if (part.Next is not { } next)
                yield break;
            part = (await list(next).ConfigureAwait(false)).Value;
        }
    }
}
