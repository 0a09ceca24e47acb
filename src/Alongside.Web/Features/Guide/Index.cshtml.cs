using System.Collections.Immutable;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Guide;

/// <summary>How a program begins, what holds for every operation, and which groups of them there are. It says nothing of any firm.</summary>
[AllowAnonymous]
public sealed class IndexModel(ApiGuide guide, Origin origin) : PageModel
{
    public ImmutableArray<ApiChapter> Chapters { get; private set; } = [];

    /// <summary>The two values that every command takes, for the installation that was asked.</summary>
    public string Begin => $"FIRM={origin.For(Request) ?? "https://alongside.example"}/penhallow\nTOKEN=alongside_…";

    public const string First =
        $"curl \"{CurlLine.Firm}/api/v1/who-can-see-what\" \\\n  -H \"Authorization: Bearer {CurlLine.Token}\"";

    public async Task OnGetAsync() => Chapters = await guide.ChaptersAsync();
}
