using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Worksheets;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.TaskPlans.Agreeing;

/// <summary>The plan on one page: as it is written down and, once both have agreed, as it stands.</summary>
public abstract class AgreeingPage(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public Measure? Measure => Plan.Worksheet.Measure ?? Plan.Course.Plan?.Measure;

    public DateOnly? By => Plan.Shared.Dates.Accepted ?? Plan.Attempt?.End;

    public Appointment? NextMeeting => Plan.Shared.Dates.FollowUp ?? Plan.Attempt?.FollowUp;

    public LineView Line(Line line, bool isDisowned = false) =>
        this.Show(line, isDisowned, mayDisown: Plan.Stage is TaskPlanStage.Written);
}
