using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Wording;

/// <summary>The look in numbers: contrast of every pair of colours in both themes, and the weight of what is sent.</summary>
public sealed class StyleTests
{
    const double ForText = 4.5;
    const double ForShapes = 3;

    static readonly Dictionary<string, string[]> Colours = Regex
        .Matches(
            Sources.Text("src/Alongside.Web/Assets/css/tokens.css"),
            @"--(?<name>[a-z0-9-]+): light-dark\((?<light>#[0-9A-F]{6}), (?<dark>#[0-9A-F]{6})\)"
        )
        .ToDictionary(m => m.Groups["name"].Value, m => new[] { m.Groups["light"].Value, m.Groups["dark"].Value });

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var ground in new[] { "paper", "surface", "sunken" })
            {
                pairs.Add("ink", ground, ForText);
                pairs.Add("ink-2", ground, ForText);
            }
            foreach (var ground in new[] { "paper", "surface" })
            {
                foreach (var text in new[] { "pine", "pine-deep", "amber", "clay", "error", "plum", "sky" })
                    pairs.Add(text, ground, ForText);
                pairs.Add("line-strong", ground, ForShapes);
                pairs.Add("amber-mark", ground, ForShapes);
                pairs.Add("focus", ground, ForShapes);
            }
            foreach (var tone in new[] { "pine", "plum", "sky", "amber", "clay", "moss", "rose", "slate" })
            {
                pairs.Add(tone, $"{tone}-tint", ForText);
                pairs.Add("ink", $"{tone}-tint", ForText);
                pairs.Add("focus", $"{tone}-tint", ForShapes);
            }
            pairs.Add("ink-2", "pine-tint", ForText);
            pairs.Add("ink-2", "plum-tint", ForText);
            pairs.Add("ink-2", "sky-tint", ForText);
            pairs.Add("pine", "amber-tint", ForText);
            pairs.Add("pine", "sky-tint", ForText);
            pairs.Add("ink-3", "surface", ForText);
            pairs.Add("on-pine", "pine", ForText);
            pairs.Add("on-pine", "pine-deep", ForText);
            pairs.Add("surface", "sky", ForText);
            pairs.Add("plum-line", "plum-tint", ForShapes);
            pairs.Add("amber-mark", "amber-tint", ForShapes);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_stand_out_from_each_other_in_both_themes(string front, string ground, double least)
    {
        for (var theme = 0; theme < 2; theme++)
        {
            var contrast = Contrast(Colours[front][theme], Colours[ground][theme]);
            Assert.True(contrast >= least, $"{front} on {ground} is {contrast:0.00} in theme {theme}.");
        }
    }

    [Fact]
    public void Styles_and_script_stay_light()
    {
        Assert.InRange(Zipped("app.css"), 1, 12_000);
        Assert.InRange(Zipped("app.js") + Zipped("worker.js"), 1, 25_000);
    }

    [Fact]
    public void A_first_visit_stays_under_a_hundred_kilobytes_with_fifteen_for_the_page()
    {
        var fonts = new[] { "fonts/figtree.woff2", "fonts/newsreader.woff2" }.Sum(f => Built(f).Length);
        var rest = new[] { "app.css", "app.js", "icons.svg", "favicon.svg" }.Sum(Zipped);

        Assert.InRange(fonts + rest + 15_000, 1, 100_000);
    }

    [Fact]
    public void Styles_name_no_side_of_the_page_and_no_other_origin()
    {
        var built = System.Text.Encoding.UTF8.GetString(Built("app.css"));

        Assert.DoesNotMatch(@"(margin|padding|border)-(left|right|top|bottom)\b|[;{](left|right|top|bottom):", built);
        Assert.DoesNotMatch(@"url\((?!fonts/)|https?:", built);
    }

    [Fact]
    public void Red_is_for_mistakes_and_for_nothing_else()
    {
        var built = System.Text.Encoding.UTF8.GetString(Built("app.css"));
        var red = Regex.Matches(
            built,
            @"(?<which>[^{}]+)\{[^{}]*var\(--error",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
        );

        Assert.NotEmpty(red);
        Assert.All(red, rule => Assert.Matches(@"\.(wrong|problem)", rule.Groups["which"].Value));
    }

    [Fact]
    public void Every_font_comes_with_its_licence()
    {
        Assert.NotEmpty(Built("fonts/figtree-OFL.txt"));
        Assert.NotEmpty(Built("fonts/newsreader-OFL.txt"));
    }

    static byte[] Built(string name) =>
        File.ReadAllBytes(Path.Combine(Sources.Root, "src/Alongside.Web/wwwroot/assets", name));

    static int Zipped(string name)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Built(name));
        return (int)zipped.Length;
    }

    /// <summary>As WCAG 2.2 defines it.</summary>
    static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
