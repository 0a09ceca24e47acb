using Alongside.Domain.Basics;
using Alongside.Domain.Firms;

namespace Alongside.Web.Storage.Rows;

/// <summary>A copy of the whole firm that was asked for: by whom, why, who answered, and what became of it.</summary>
public sealed class ExportRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required int Number { get; init; }
    public required PersonId AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required string Reason { get; init; }
    public ExportState State { get; set; } = ExportState.Asked;
    public PersonId? AnsweredBy { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The halves of the password, encrypted with the installation’s own keys; none once it was shown, or the file is gone.</summary>
    public string? AskersHalf { get; set; }
    public string? AnswerersHalf { get; set; }

    public DateOnly? MadeOn { get; set; }

    /// <summary>Of the file.</summary>
    public long Bytes { get; set; }
    public string? Hash { get; set; }

    /// <summary>When each was shown their half; the file is theirs to load from then on.</summary>
    public DateTime? AskerTookAt { get; set; }
    public DateTime? AnswererTookAt { get; set; }

    public bool WaitsOn(DateOnly today) => State is ExportState.Asked && TwoPeople.IsOpen(AskedOn, today);

    public bool IsThereOn(DateOnly today) =>
        State is ExportState.Made && MadeOn is { } made && Export.IsThere(made, today);

    /// <summary>Nobody has it in hand yet, and somebody still could.</summary>
    public bool IsOnItsWayOn(DateOnly today) =>
        WaitsOn(today)
        || State is ExportState.Agreed
        || (IsThereOn(today) && AskerTookAt is null && AnswererTookAt is null);

    public bool IsOneOfTheTwo(PersonId person) => person == AskedBy || person == AnsweredBy;

    public bool WasTakenBy(PersonId person) =>
        person == AskedBy ? AskerTookAt is not null : person == AnsweredBy && AnswererTookAt is not null;
}
