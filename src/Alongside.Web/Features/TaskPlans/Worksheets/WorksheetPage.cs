using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Live;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>One step of the talk. The two have the same page on screens of their own, or look at one screen together.</summary>
public abstract partial class WorksheetPage(Ledger ledger, Records records, Rooms rooms) : PlanPage(ledger, records)
{
    /// <summary>Whether both look at the manager's screen, so that the manager's hand also writes the employee's words.</summary>
    public abstract bool IsOneScreen { get; }

    public WorksheetStep Step => (WorksheetStep)int.Parse($"{RouteData.Values["step"]}", CultureInfo.InvariantCulture);

    public Domain.TaskPlans.Worksheet Sheet => Plan.Worksheet;

    /// <summary>Whether this screen takes the employee's words.</summary>
    public bool TakesEmployeesWords => IsEmployee || IsOneScreen;

    /// <summary>What the coach reads a field as: nothing on a screen of two, since what it says is for the writer alone.</summary>
    public string? Coached(string field) => IsOneScreen ? null : field;

    /// <summary>Whether a measure and a time still lie under seal: a first talk begins with both.</summary>
    public bool IsMeasureSealed => Plan.Course.Standard is null && Sheet.Measure is null;

    public bool IsTimeSealed => Plan.Course.SealedTime is null && !Sheet.IsRetry && Plan.Course.Plan is null;

    /// <summary>The measure that settling starts from.</summary>
    public Measure? Start => Sheet.Measure ?? Plan.Course.SealedMeasure;

    public string ToStep(WorksheetStep step) =>
        To(IsOneScreen ? $"worksheet/one-screen/{(int)step}" : $"worksheet/{(int)step}");

    /// <summary>Whether this form was posted and came back, so that it stays open.</summary>
    public bool IsPosted(string about) => FormState.IsPosted(HttpContext, about);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public LineView Line(Line line, bool isDisowned = false) =>
        this.Show(line, isDisowned, mayDisown: line.Hand != line.Voice);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult(Show());

    IActionResult Show() =>
        this switch
        {
            _ when !(IsEmployee || IsManager) || Plan.Shared.Invitation is null => NotFound(),
            _ when HttpMethods.IsPost(Request.Method) => Page(),
            { IsOneScreen: true, IsEmployee: true } => Elsewhere(To($"worksheet/{(int)Step}")),
            { Plan.Stage: TaskPlanStage.Invited } => Elsewhere(To("worksheet")),
            { Plan.Stage: TaskPlanStage.Worksheet } => Page(),
            _ => Elsewhere(Plan.Now()),
        };

    SeeOther Elsewhere(string page) => new(Url.Content($"~{page}"));
}
