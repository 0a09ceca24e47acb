using System.Collections.Immutable;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Advising;

/// <summary>One account, many firms: which of them needs its person today. It lies outside every firm and holds no content of any.</summary>
[Authorize(SignInPolicies.Fresh)]
public sealed class ClientsModel(ClientsInSight inSight) : PageModel
{
    public ImmutableArray<ClientSeen> Waiting { get; private set; } = [];

    public ImmutableArray<ClientSeen> Quiet { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await inSight.OfAsync(Visitor.Of(User)!, ct);
        Waiting = [.. all.Where(c => c.Needs > 0)];
        Quiet = [.. all.Except(Waiting)];
    }
}
