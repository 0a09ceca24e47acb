using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>What somebody said about the columns of files with one set of headings.</summary>
public sealed class ImportColumnsRow : IOfFirm
{
    public required FirmId Firm { get; init; }

    /// <summary>The digest of the headings, in any order.</summary>
    public required string Headings { get; init; }

    /// <summary>JSON: each heading as one word, and what it means.</summary>
    public required string Uses { get; set; }
    public required DateTime At { get; set; }
}

/// <summary>One import: who, when and how many. No file is kept.</summary>
public sealed class ImportRow : IOfFirm
{
    public required FirmId Firm { get; init; }

    /// <summary>The firm's first, second, … import.</summary>
    public required int Number { get; init; }

    /// <summary>Nobody, where it was done at the machine or by a program that the firm lets in.</summary>
    public required PersonId By { get; init; }

    /// <summary>The program that brought it, by its name of the time.</summary>
    public string? Integration { get; init; }
    public required DateTime At { get; init; }
    public required DateOnly Day { get; init; }
    public required int Joined { get; init; }
    public required int Leaving { get; init; }
    public required int Moved { get; init; }
    public required int Changed { get; init; }

    /// <summary>The last entry of the firm's chain before it: what was written later may be built on it.</summary>
    public required long Head { get; init; }

    /// <summary>JSON: each changed person before and after; of the last import alone, and until it is taken back.</summary>
    public string? Did { get; set; }
    public PersonId? UndoneBy { get; set; }
    public DateTime? UndoneAt { get; set; }
}
