using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Why something cannot be set for a firm.</summary>
public static class FirmRefusals
{
    public static readonly Refusal NameMissing = Refusal
        .Of("firm-name-missing", "Write the firm’s name, in up to 200 letters.")
        .At("name");

    public static readonly Refusal Successes = Refusal
        .Of("firm-successes", "Choose a number from 1 to 6. One more success is the least.")
        .At("successes");

    public static readonly Refusal Notice = Refusal
        .Of("firm-notice", "Choose from 1 to 10 working days. Nobody is asked to meet on the same day.")
        .At("notice");

    public static readonly Refusal Answers = Refusal
        .Of("firm-answers", "Choose from 1 to 10 working days. HR is asked after ten at the latest.")
        .At("answers");

    public static readonly Refusal NoWorkingDay = Refusal
        .Of("firm-no-working-day", "Choose at least one day on which people work.")
        .At("workingDays");

    public static readonly Refusal ManyHolidays = Refusal
        .Of("firm-many-holidays", "Keep it to 400 days. Take out the years that are over.")
        .At("holidays");

    public static readonly Refusal ShortHours = Refusal
        .Of("firm-short-hours", "Choose a time at least an hour after the first.")
        .At("until");

    public static readonly Refusal NoSuchContact = Refusal
        .Of("firm-no-such-contact", "Choose someone who is HR here, or helps from outside.")
        .At("contact");
}
