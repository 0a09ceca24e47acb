using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// A day. Browsers show their own picker; where they do not, a day may be typed, and a typed day that will not do is shown again
/// as it was typed. <see cref="DayText"/> reads both.
/// </summary>
public sealed class DateField(Words words) : Field(words)
{
    public DateOnly? Day { get; set; }

    public override void Init(TagHelperContext context) =>
        Value ??= Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override string TypeFor(string value) =>
        value.Length == 0
        || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? "date"
            : "text";
}
