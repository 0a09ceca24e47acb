namespace Alongside.Domain.Tests.Walks;

sealed partial class MainRoad
{
    Try FillIn() =>
        plan.Worksheet switch
        {
            { IsRetry: true } w when !w.Has(Question.InTheWay) => Answer(Question.InTheWay),
            { IsRetry: true } w when !w.Has(Question.IfNot) => Answer(Question.IfNot),
            var w when !w.Has(Question.Good) => Answer(Question.Good),
            _ when plan.Course.Standard is null => By(Part.Manager, nameof(TaskPlan.OpenMeasure)),
            { Measure: null } => By(Part.Manager, nameof(TaskPlan.SettleMeasure), values.Measure(5, 9)),
            { Needs: [] } => By(Part.Employee, nameof(TaskPlan.SayNeed), NeedKind.Information, values.Words()),
            { IsEverything: false } => By(Part.Employee, nameof(TaskPlan.ThatsEverything)),
            var w when w.Needs.FirstOrDefault(n => n is { IsDisowned: false, Answer: null }) is { } need => By(
                Part.Manager,
                nameof(TaskPlan.AnswerNeed),
                need.Line.Id,
                values.NeedAnswer()
            ),
            { Time: null } => By(Part.Employee, nameof(TaskPlan.SayTime), values.Time(), values.Words()),
            _ when plan.Course.SealedTime is null && plan.Sealed.Time is not null && chance.In(50) => By(
                Part.Manager,
                nameof(TaskPlan.OpenTime)
            ),
            _ => Dated() ?? By(Part.Manager, nameof(TaskPlan.WriteDown)),
        };

    Try? Dated() =>
        plan.Shared.Dates switch
        {
            { Proposed: null } => By(Part.Employee, nameof(TaskPlan.ProposeDate), values.Soon(), values.Words()),
            { Accepted: null, OnTable: var day } when day < today => By(
                Part.Employee,
                nameof(TaskPlan.ProposeDate),
                values.Soon(),
                values.Words()
            ),
            { Accepted: null } => By(Part.Employee, nameof(TaskPlan.AcceptDate)),
            { Accepted: { } day } when day < today => By(
                Part.Employee,
                nameof(TaskPlan.ProposeDate),
                values.Soon(),
                values.Words()
            ),
            { Accepted: { } day, FollowUp: var meeting } when meeting is null || meeting.Day < day => By(
                Part.Manager,
                nameof(TaskPlan.SetFollowUp),
                values.Meeting() with
                {
                    Day = day,
                }
            ),
            _ => null,
        };

    Try ReadBack() =>
        plan.Worksheet switch
        {
            _ when plan.Shared.Dates is { Accepted: { } day } && day < today => By(
                Part.Manager,
                nameof(TaskPlan.NotQuite),
                values.Words()
            ),
            { ReadBack: null } => By(Part.Employee, nameof(TaskPlan.SayBack), values.Words()),
            { EmployeeAgrees: false } => By(Part.Employee, nameof(TaskPlan.Agree)),
            _ => By(Part.Manager, nameof(TaskPlan.Agree)),
        };
}
