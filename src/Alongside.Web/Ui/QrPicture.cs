using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Alongside.Web.Ui;

/// <summary>A text as a square that a camera reads: drawn in the page, dark on white whatever the page's colours are.</summary>
public static class QrPicture
{
    const int Widest = 240;

    public static IHtmlContent Of(string text, string label)
    {
        using var drawn = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = drawn.ModuleMatrix;
        var side = rows.Count.ToString(CultureInfo.InvariantCulture);
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Count; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return Markup
            .Element(
                "svg",
                null,
                Markup.Element("rect").With("width", side).With("height", side).With("fill", "#fff"),
                Markup.Element("path").With("d", $"{path}").With("fill", "#000")
            )
            .With("viewBox", $"0 0 {side} {side}")
            .With("width", $"{Widest}")
            .With("height", $"{Widest}")
            .With("shape-rendering", "crispEdges")
            .With("role", "img")
            .With("aria-label", label);
    }
}
