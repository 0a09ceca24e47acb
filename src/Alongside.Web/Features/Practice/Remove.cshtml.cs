using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Practice;

/// <summary>Takes the practice firm away with one click; in any other firm there is no such page.</summary>
[Authorize(Policies.Administrator)]
public sealed class RemoveModel(FirmRemoval removal) : FirmPage
{
    public IActionResult OnGet() => Desk.Firm.Practice ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Desk.Firm.Practice)
            return NotFound();
        await removal.RemoveAsync(Desk.Firm.Id, ct);
        return new SeeOther("/sign-in");
    }
}
