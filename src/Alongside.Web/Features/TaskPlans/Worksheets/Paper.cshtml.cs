using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>
/// The seven steps on one sheet of paper, to be written on by hand. Only what both know stands on it, so either may print it and
/// leave it on a table.
/// </summary>
[Authorize(Policies.Member)]
public sealed class PaperModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    protected override IEnumerable<PersonId> People =>
        [.. base.People, .. Desk.Firm.Contact is { } contact ? [contact.Person] : Array.Empty<PersonId>()];

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            (IsEmployee || IsManager) && Plan.Shared.Invitation is not null ? Page() : NotFound()
        );
}
