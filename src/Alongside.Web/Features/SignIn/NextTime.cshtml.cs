using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

/// <summary>Right after a card: it works no more, so its owner chooses another way in, or goes on.</summary>
[Authorize(SignInPolicies.Fresh)]
public sealed class NextTimeModel(Memberships memberships) : PageModel
{
    public const string Place = "/account/next-time";

    public Visitor Me => Visitor.Of(User)!;

    public string Name => SignInName.Shown(Me.Address);

    public string Onward { get; private set; } = "/account";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!SignInName.Is(Me.Address))
            return NotFound();
        if (await memberships.OfAsync(Me.Account, cancellation) is [var only])
            Onward = $"/{only.Slug}/";
        return Page();
    }
}
