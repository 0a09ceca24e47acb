using System.Collections.Immutable;

namespace Alongside.Web.Storage.Backups;

/// <summary>What a copy of the whole database says of itself before its rows come.</summary>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="DirectorySchema">The last migration of the directory.</param>
/// <param name="FirmSchema">The last migration of what firms keep.</param>
public sealed record Contents(
    string Program,
    DateTime At,
    string DirectorySchema,
    string FirmSchema,
    ImmutableArray<CopiedTable> Tables,
    ImmutableArray<long> Rows,
    ImmutableArray<HeadFile> Heads
)
{
    public long AllRows => Rows.Sum();
}

/// <summary>Some rows of one table, one after another as their values follow each other.</summary>
/// <param name="Table">Its place among the tables of the contents.</param>
public readonly record struct Piece(int Table, int Rows, ReadOnlyMemory<byte> Values)
{
    /// <summary>Big enough to be compressed well, small enough to be held in memory.</summary>
    public const int Usual = 1 << 18;
}
