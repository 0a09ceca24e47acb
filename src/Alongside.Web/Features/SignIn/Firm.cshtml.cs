using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>To a firm's own sign-in, by the firm's word. It asks for nobody's address, so it tells nothing of one.</summary>
[AllowAnonymous]
public sealed class FirmModel(ToProvider provider, ILogger<FirmModel> log) : SignInPage(log)
{
    [BindProperty]
    public string? Firm { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Where the provider is; a browser goes there by itself, and a press helps where it doesn't.</summary>
    public string? There { get; private set; }

    /// <summary>A name to know it by before one types a password there.</summary>
    public string Host => new Uri(There!).Host;

    public void OnGet()
    {
        ReturnUrl = LocalUrl.Or(ReturnUrl);
        Firm ??= ToProvider.SlugIn(ReturnUrl);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        OnGet();
        var answer = await provider.GoAsync(HttpContext, (Firm ?? "").Trim().ToLowerInvariant(), ReturnUrl!, ct);
        if (answer is not OwnAnswer.GoOn on)
            return No(answer);
        // Not by a redirect: what a form leads to has to stay with us, says the page's own policy to the browser.
        There = on.There;
        Response.Headers.Append("Refresh", $"0;url={There}");
        return Page();
    }
}
