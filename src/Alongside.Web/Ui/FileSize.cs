using System.Globalization;

namespace Alongside.Web.Ui;

/// <summary>The size of a file, in the unit in which people say it.</summary>
static class FileSize
{
    const double Thousand = 1000;

    public static string Of(long bytes) =>
        bytes switch
        {
            < 1_000_000 => Say(Math.Ceiling(bytes / Thousand), "0 kB"),
            < 1_000_000_000 => Say(bytes / Thousand / Thousand, "0.0 MB"),
            _ => Say(bytes / Thousand / Thousand / Thousand, "0.0 GB"),
        };

    static string Say(double size, string format) => size.ToString(format, CultureInfo.InvariantCulture);
}
