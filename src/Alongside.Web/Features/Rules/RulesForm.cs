using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Domain.Messages;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Rules;

/// <summary>A firm's terms as an administrator types them; over REST the fields have the same names.</summary>
public sealed record RulesForm(
    [Required(ErrorMessage = "Write the firm’s name, in up to 200 letters.")]
    [MaxLength(200, ErrorMessage = "Write the firm’s name, in up to 200 letters.")]
        string? Name,
    string? Zone,
    string? Successes,
    string? Notice,
    string? Answers,
    string?[]? WorkingDays,
    [MaxLength(RulesForm.LongestList, ErrorMessage = "That is too long. Take out the years that are over.")]
        string? Holidays,
    TimeOnly? From,
    TimeOnly? Until,
    string? Contact,
    [MaxLength(60, ErrorMessage = "Keep the number under 60 letters.")] string? Phone,
    [MaxLength(200, ErrorMessage = "Keep it under 200 letters.")] string? Helpline
) : IValidatableObject
{
    public const int LongestList = 20_000;

    /// <summary>The days of a week as they are posted, Monday first.</summary>
    public static readonly ImmutableArray<DayOfWeek> Days =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    static readonly ImmutableDictionary<string, DayOfWeek> ByName = Days.ToImmutableDictionary(
        day => $"{day}",
        StringComparer.Ordinal
    );

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (field, text) in new[] { ("name", Name), ("phone", Phone), ("helpline", Helpline) })
            if (!OneLine.Holds(text))
                yield return new(OneLine.Says, [field]);
        if (!Zones.Has(Zone))
            yield return new("Choose where your firm is.", ["zone"]);
        foreach (var (field, text) in new[] { ("successes", Successes), ("notice", Notice), ("answers", Answers) })
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                yield return new("Write a whole number.", [field]);
        if (WorkingDays is { } days && !days.All(d => ByName.ContainsKey(d ?? "")))
            yield return new("Choose from the list.", ["workingDays"]);
        if (HolidayLines.Find(line => DayText.Read(line) is null) is { } strange)
            yield return new(
                $"“{strange[..Math.Min(strange.Length, 40)]}” is not a day. Write one day a line, like 25 December 2026.",
                ["holidays"]
            );
        if (From is null)
            yield return new("Choose a time.", ["from"]);
        if (Until is null)
            yield return new("Choose a time.", ["until"]);
        if (Contact is { Length: > 0 } contact && !PersonId.TryParse(contact, out _))
            yield return new("Choose from the list.", ["contact"]);
    }

    /// <summary>The terms with what was typed in place of what was; what the form does not ask for stays.</summary>
    public FirmTerms Read(FirmTerms now, DateOnly today) =>
        now with
        {
            Name = Name!.Trim(),
            Zone = Zone!,
            Contact = PersonId.TryParse(Contact, out var contact) ? contact : null,
            ContactPhone = OrNothing(Phone),
            Helpline = OrNothing(Helpline),
            Rules = now.Rules.Asking(Number(Successes), today) with
            {
                InvitationNotice = Number(Notice),
                CorrectionWaits = Number(Answers),
                Calendar = new(
                    [.. Days.Where(d => (WorkingDays ?? []).Contains($"{d}"))],
                    [.. HolidayLines.Select(line => DayText.Read(line)!.Value).Distinct().Order()]
                ),
                MailHours = new MailHours(From!.Value, Until!.Value),
            },
        };

    List<string> HolidayLines =>
        [.. (Holidays ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    static int Number(string? text) => int.Parse(text!, NumberStyles.None, CultureInfo.InvariantCulture);

    static string? OrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
