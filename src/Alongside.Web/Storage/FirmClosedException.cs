using Alongside.Web.Storage.Rows;
using Npgsql;

namespace Alongside.Web.Storage;

/// <summary>The firm is on its way to another installation, or has gone there: nobody enters it here, and nothing is written.</summary>
/// <param name="to">Where it is found now, if somebody said so.</param>
public sealed class FirmClosedException(bool hasMoved, string? to)
    : Exception(hasMoved ? "The firm has moved to another installation." : "The firm is closed while it is moved.")
{
    /// <summary>What PostgreSQL says it by; the classes of its own states begin otherwise.</summary>
    public const string MovingState = "AL004";

    public const string MovedState = "AL005";

    public bool HasMoved => hasMoved;

    public string? To => to;

    /// <summary>Null for every other state of a firm.</summary>
    public static FirmClosedException? Of(FirmState state, string? to) =>
        state switch
        {
            FirmState.Moving => new(hasMoved: false, to: null),
            FirmState.Moved => new(hasMoved: true, to),
            _ => null,
        };

    public static FirmClosedException? Of(PostgresException said) =>
        said.SqlState switch
        {
            MovingState => new(hasMoved: false, to: null),
            MovedState => new(hasMoved: true, said.MessageText is "" ? null : said.MessageText),
            _ => null,
        };
}
