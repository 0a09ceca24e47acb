using Alongside.Domain.Basics;
using Alongside.Web.Shell.Live;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>What passes between two open pages and is kept nowhere: that somebody is writing, and a break.</summary>
public abstract partial class WorksheetPage
{
    public LiveView Live => LiveView.Of(this, rooms, ToStep(Step));

    RoomKey Room => new(Desk.Firm.Id, Plan.Header.Id);

    public async Task<IActionResult> OnPostWritingAsync(RecordId id, CancellationToken ct)
    {
        if (!await IsHereAsync(id, ct))
            return NotFound();
        rooms.Write(Room, Desk.Reader.Person);
        return new NoContentResult();
    }

    /// <summary>"Let's take a break", said to both.</summary>
    public Task<IActionResult> OnPostBreakAsync(RecordId id, CancellationToken ct) => BreakAsync(id, on: true, ct);

    /// <summary>Either may end it.</summary>
    public Task<IActionResult> OnPostBackAsync(RecordId id, CancellationToken ct) => BreakAsync(id, on: false, ct);

    async Task<IActionResult> BreakAsync(RecordId id, bool on, CancellationToken ct)
    {
        if (!await IsHereAsync(id, ct))
            return NotFound();
        rooms.Break(Room, Desk.Reader.Person, on);
        return Elsewhere(ToStep(Step));
    }

    async Task<bool> IsHereAsync(RecordId id, CancellationToken ct) =>
        await FindAsync(id, ct) && (IsEmployee || IsManager) && Plan.Shared.Invitation is not null;
}
