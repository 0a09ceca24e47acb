using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>What the employee wrote is with HR, and with nobody else.</summary>
[Authorize(Policies.Member)]
public sealed class AskedModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            IsEmployee && !Plan.WithHr(Desk.Reader.Person).Lines.IsEmpty ? Page() : NotFound()
        );
}
