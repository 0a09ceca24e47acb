namespace Alongside.Web.Storage.Directory;

/// <summary>Wrong passwords or app codes in a row. Counted for unknown addresses too, so that both are answered the same.</summary>
public sealed class WrongTries
{
    /// <summary>A hash; it names nobody.</summary>
    public required byte[] Counter { get; init; }

    /// <summary>All noughts when nobody has the address.</summary>
    public required AccountId Account { get; init; }

    public required int InARow { get; init; }

    /// <summary>Before this no further try is looked at.</summary>
    public required DateTime FreeAt { get; init; }
}
