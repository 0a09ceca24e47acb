using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Alongside.Web.Outputs.Pdf;

/// <summary>
/// Makes a document of a page’s content that needs nothing beside itself: our styles and fonts lie in it, and its own policy
/// forbids it everything else, so that words which somebody typed can fetch nothing even where they were taken for markup.
/// </summary>
public sealed partial class WholeDocument(IFileProvider files)
{
    const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

    readonly Lazy<string> styles = new(() => StylesOf(files));

    public string Of(string title, string language, string content) =>
        $"""
            <!doctype html>
            <html lang="{HtmlEncoder.Default.Encode(language)}" data-theme="light">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{HtmlEncoder.Default.Encode(title)}</title>
            <style>{styles.Value}</style>
            </head>
            <body>
            <main class="wrap">
            {content}
            </main>
            </body>
            </html>
            """;

    static string StylesOf(IFileProvider files) =>
        FontAddress()
            .Replace(
                Read(files, "app.css", bytes => System.Text.Encoding.UTF8.GetString(bytes)),
                font =>
                    $"url(data:font/woff2;base64,{Read(files, font.Groups["file"].Value, bytes => Convert.ToBase64String(bytes))})"
            );

    static string Read(IFileProvider files, string name, Func<byte[], string> read)
    {
        using var content = files.GetFileInfo($"assets/{name}").CreateReadStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return read(bytes.ToArray());
    }

    [GeneratedRegex(@"url\(""?(?<file>fonts/[a-z]+\.woff2)""?\)", RegexOptions.NonBacktracking)]
    private static partial Regex FontAddress();
}
