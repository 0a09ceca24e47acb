using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>A page of one check-in that the employee already knows of, as either of the two sees it.</summary>
public abstract class CheckInPage(Ledger ledger, Records records) : FirmPage
{
    public Found<CheckIn> Found { get; private set; } = null!;

    public CheckIn CheckIn => Found.Record;

    public bool IsEmployee => Found.Sight.Part is Part.Employee;

    public bool IsManager => Found.Sight.Part is Part.Manager;

    public Face Employee => Names.Face(CheckIn.Header.Employee, Relation.Employee);

    public Face Manager => Names.Face(CheckIn.Header.Manager, Relation.Manager);

    public Face Other => IsEmployee ? Manager : Employee;

    /// <summary>Every due day of the help promised, soonest first.</summary>
    public IEnumerable<HelpRow> Rows =>
        from promise in CheckIn.Given.All
        from day in promise.Days
        orderby day.Day
        select new HelpRow(promise, day, Desk.Today);

    /// <summary>Who keeps a promise, by name; HR as the person one can ask.</summary>
    public string OwnerName(PromiseOwner owner) =>
        owner switch
        {
            PromiseOwner.Employee => Employee.First,
            PromiseOwner.Manager => Manager.First,
            _ => Desk.Firm.Contact is { } contact ? Names.First(contact.Person) : "HR",
        };

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct)
    {
        if (await records.FindAsync<CheckIn>(Desk, id, ct) is not { } found)
            return NotFound();
        Found = found;
        await Names.LoadAsync(
            [CheckIn.Header.Employee, CheckIn.Header.Manager, .. CheckIn.Openings.Select(o => o.By)],
            ct
        );
        return Show();
    }

    protected virtual IActionResult Show() => Page();

    /// <summary>Makes one move: settled, it leads on; refused or unreadable, the page comes again with what was typed.</summary>
    protected async Task<IActionResult> MakeAsync(
        RecordId id,
        Func<CheckIn, Hand, Decision> move,
        string then,
        CancellationToken ct
    )
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(id, ct), StatusCodes.Status400BadRequest);
        var outcome = await ledger.SettleAsync(Desk, id, move, _ => then, Slip, ct);
        return await Answer(outcome, () => OnGetAsync(id, ct));
    }
}
