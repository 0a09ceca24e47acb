using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.People;

/// <summary>One of the manager's people: what the two share, in order, with the manager's own notes in a box of their own.</summary>
[Authorize(Policies.Manager)]
public sealed class PersonModel(FirmDb db, Records records, History history, Reads reads) : FirmPage
{
    const int MostRecords = 50;
    const int MostEvents = 60;

    public Face Person { get; private set; } = null!;

    public string? JobTitle { get; private set; }

    public ImmutableArray<Alongside.Domain.Basics.Process> Shared { get; private set; } = [];

    public IReadOnlyList<Past> Events { get; private set; } = [];

    /// <summary>The plan under way, with the manager's own notes; none when there is none.</summary>
    public TaskPlan? Plan => Shared.OfType<TaskPlan>().FirstOrDefault(p => !p.Stage.IsEnded() && p.Stage.IsShown());

    public IEnumerable<TaskPlan> Earlier => Shared.OfType<TaskPlan>().Where(p => p.Stage.IsShown() && p != Plan);

    public IEnumerable<ShownPromise> Promises =>
        Shared
            .OfType<Alongside.Domain.Support.HelpingProcess>()
            .SelectMany(p =>
                ShownPromise.Of(
                    p,
                    "",
                    Part.Manager,
                    Person,
                    Names.Face(Desk.Reader.Person, Relation.Manager),
                    Desk.Today
                )
            )
            .Where(p => p.IsOpen);

    public async Task<IActionResult> OnGetAsync(PersonId person, CancellationToken ct)
    {
        if (!Desk.Reader.Leads.Contains(person) || await PersonAsync(person, ct) is not { } row)
            return NotFound();
        Names.Know(row.Id, row.Name);
        (Person, JobTitle) = (Names.Face(person, Relation.Employee), row.JobTitle);

        var me = Desk.Reader.Person;
        var rows = await db
            .Records.AsNoTracking()
            .Where(r => r.Employee == person && r.Manager == me)
            .OrderByDescending(r => r.Begun)
            .Take(MostRecords)
            .ToListAsync(ct);
        Shared =
        [
            .. await records.ReadAsync<Process>(Desk, Part.Manager, rows, [Audience.Shared, Audience.OnlyAuthor], ct),
        ];
        List<RecordRow> shown = [.. rows.Where(r => r.ShownToEmployee)];
        Events = await history.OfManagerAsync(Desk, shown, since: null, ofOthers: false, MostEvents, ct);
        reads.NoteAfterAnswer(HttpContext, Desk, [.. shown.Select(r => r.Id)]);
        return Page();
    }

    public Told? Tell(Past past) => Timeline.Of(past.Happening, Desk.Reader.Person);

    Task<Storage.Rows.PersonRow?> PersonAsync(PersonId person, CancellationToken ct) =>
        db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, ct);
}
