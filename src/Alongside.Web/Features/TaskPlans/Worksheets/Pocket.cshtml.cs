using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>The manager's prompts and nothing else, for a phone in the hand while two look at one screen or at paper.</summary>
[Authorize(Policies.Manager)]
public sealed class PocketModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public WorksheetStep Step => (WorksheetStep)int.Parse($"{RouteData.Values["step"]}", CultureInfo.InvariantCulture);

    public OwnSheet Own => Plan.Own(Desk.Reader.Person);

    public string ToStep(WorksheetStep step) => To($"worksheet/pocket/{(int)step}");

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(IsManager && Plan.Shared.Invitation is not null ? Page() : NotFound());
}
