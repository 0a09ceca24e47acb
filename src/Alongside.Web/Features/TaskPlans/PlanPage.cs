using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>A page of one task plan, as its reader sees it.</summary>
[OutlivesSession]
public abstract class PlanPage(Ledger ledger, Records records) : FirmPage
{
    public Found<TaskPlan> Found { get; private set; } = null!;

    public virtual TaskPlan Plan => Found.Record;

    public bool IsEmployee => Found.Sight.Part is Part.Employee;

    public bool IsManager => Found.Sight.Part is Part.Manager;

    public Face Employee => Names.Face(Plan.Header.Employee, Relation.Employee);

    public Face Manager => Names.Face(Plan.Header.Manager, Relation.Manager);

    /// <summary>The other of the two.</summary>
    public Face Other => IsEmployee ? Manager : Employee;

    /// <summary>The address of a page of this plan inside the firm.</summary>
    public string To(string page) => $"/task-plans/{Plan.Header.Id}/{page}";

    /// <summary>Shows the page, for a GET and again after a refusal.</summary>
    protected abstract Task<IActionResult> ShowAsync(CancellationToken ct);

    /// <summary>Whether the page is the employee's own: then it takes nothing from anybody else, whoever may make the move elsewhere.</summary>
    protected virtual bool IsEmployeesOwn => false;

    /// <summary>Everyone whose name the page needs.</summary>
    protected virtual IEnumerable<PersonId> People => [Plan.Header.Employee, Plan.Header.Manager];

    /// <summary>Finds the plan through the reader and shows the page; a stranger finds nothing.</summary>
    protected async Task<IActionResult> ShowAsync(RecordId id, CancellationToken ct) =>
        await FindAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Makes one move: settled, it leads on; refused or unreadable, the page comes again with what was typed.</summary>
    protected async Task<IActionResult> MakeAsync(
        RecordId id,
        Func<TaskPlan, Hand, Decision> move,
        Func<TaskPlan, string> then,
        CancellationToken ct
    )
    {
        if (IsEmployeesOwn && !(await FindAsync(id, ct) && IsEmployee))
            return NotFound();
        if (!ModelState.IsValid)
            return await Again(() => ShowAsync(id, ct), StatusCodes.Status400BadRequest);
        var outcome = await ledger.SettleAsync(Desk, id, move, then, Slip, ct);
        return await Answer(outcome, () => ShowAsync(id, ct));
    }

    /// <summary>Finds the plan through the reader, with the names that its page needs; false for a stranger.</summary>
    protected async Task<bool> FindAsync(RecordId id, CancellationToken ct)
    {
        if (await records.FindAsync<TaskPlan>(Desk, id, ct) is not { } found)
            return false;
        Found = found;
        await Names.LoadAsync(People, ct);
        if (IsManager && Plan.Stage.IsShown() && HttpMethods.IsGet(Request.Method))
            HttpContext.RequestServices.GetRequiredService<Reads>().NoteAfterAnswer(HttpContext, Desk, id);
        return true;
    }
}
