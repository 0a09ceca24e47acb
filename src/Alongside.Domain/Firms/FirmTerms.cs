using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>What a firm's administrator sets for everybody in it. It holds no word that anybody wrote in a record.</summary>
/// <param name="Zone">The time zone, as the tz database names it.</param>
/// <param name="Contact">The person to turn to who is not one's own manager: of HR, or an adviser.</param>
public sealed record FirmTerms(
    string Name,
    string Zone,
    PersonId? Contact,
    string? ContactPhone,
    string? Helpline,
    FirmRules Rules
)
{
    public const int MostSuccesses = 6;
    public const int LongestNotice = 10;
    public const int MostHolidays = 400;

    /// <summary>
    /// Why a firm may not set these: it may be stricter than the program, never weaker. A correction waits for an answer as long as
    /// the program has it, or less; nobody is invited for the same day.
    /// </summary>
    public Refusal? Refusal =>
        Rules switch
        {
            _ when Name.Length is 0 or > 200 => FirmRefusals.NameMissing,
            { FurtherSuccesses: < 1 or > MostSuccesses } => FirmRefusals.Successes,
            { InvitationNotice: < 1 or > LongestNotice } => FirmRefusals.Notice,
            { CorrectionWaits: < 1 } => FirmRefusals.Answers,
            { CorrectionWaits: var waits } when waits > FirmRules.Default.CorrectionWaits => FirmRefusals.Answers,
            { Calendar.Week.IsEmpty: true } => FirmRefusals.NoWorkingDay,
            { Calendar.Holidays.Length: > MostHolidays } => FirmRefusals.ManyHolidays,
            { MailHours.AreLongEnough: false } => FirmRefusals.ShortHours,
            _ => null,
        };
}
