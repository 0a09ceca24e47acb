using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>How far a large import is. The page asks again by itself, and leads on when it is over.</summary>
[Authorize(Policies.Administrator)]
public sealed class UnderWayModel(ImportWork work) : FirmPage
{
    /// <summary>Null where nothing is under way here.</summary>
    public ImportUnderWay? Import { get; private set; }

    public bool IsRunning => Import is { Outcome: null, HasFailed: false };

    public IActionResult OnGet([FromQuery(Name = "import")] Guid id)
    {
        Import = work.Find(Desk.Firm.Id, id);
        return Import?.Outcome is Outcome.Settled settled ? new SeeOther(Url.Content($"~{settled.Location}")) : Page();
    }
}
