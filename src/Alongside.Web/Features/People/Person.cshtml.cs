using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>One of the manager's people: what the two share, in order, with the manager's own notes in a box of their own.</summary>
[Authorize(Policies.Manager)]
public sealed class PersonModel(PersonInSight inSight) : FirmPage
{
    PersonSeen Seen { get; set; } = null!;

    public Face Person => Seen.Face;

    public string? JobTitle => Seen.JobTitle;

    public ImmutableArray<Process> Shared => Seen.Shared;

    public IReadOnlyList<Past> Events => Seen.Events;

    /// <summary>The plan under way, with the manager's own notes; none when there is none.</summary>
    public TaskPlan? Plan => Shared.OfType<TaskPlan>().FirstOrDefault(p => !p.Stage.IsEnded() && p.Stage.IsShown());

    public IEnumerable<TaskPlan> Earlier => Shared.OfType<TaskPlan>().Where(p => p.Stage.IsShown() && p != Plan);

    public IEnumerable<ShownPromise> Promises => Seen.Promises;

    public async Task<IActionResult> OnGetAsync(PersonId person, CancellationToken ct)
    {
        if (await inSight.FindAsync(HttpContext, Desk, person, ct) is not { } seen)
            return NotFound();
        Seen = seen;
        return Page();
    }

    public Told? Tell(Past past) => Timeline.Of(past.Happening, Desk.Reader.Person);
}
