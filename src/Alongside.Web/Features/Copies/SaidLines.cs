using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;

namespace Alongside.Web.Features.Copies;

/// <summary>Lines that somebody said, to be shown each with its voice.</summary>
public sealed record SaidLines(PlanCopy Copy, IEnumerable<NoteLine> Lines)
{
    public static SaidLines Of(PlanCopy copy, Line line) => new(copy, [new NoteLine(line, IsDisowned: false, [])]);
}
