using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>The invitation as it was sent: the employee answers it here, and the manager sees the answer.</summary>
[Authorize(Policies.Member)]
public sealed class InvitationModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAcceptAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.AcceptInvitation(hand), then: plan => plan.At("invitation"), ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            (IsEmployee || IsManager) && Plan.Shared.Invitation is not null ? Page() : NotFound()
        );
}
