using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Leaving;

/// <summary>How a copy of a firm writes people, days and numbers down.</summary>
sealed class ArchiveNames(IReadOnlyDictionary<PersonId, string> names)
{
    /// <summary>Empty where nobody did it: it happened by itself, or at the machine.</summary>
    public string Of(PersonId person) => names.GetValueOrDefault(person, "");

    public string Plain(Words words, Sentence sentence) => words.Plain(sentence, Of);

    public static string[] Headings(Words words, params IEnumerable<string> english) =>
        [.. english.Select(h => words[h])];

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
