using Alongside.Domain.Asking;

namespace Alongside.Domain.Tests.Asking;

public sealed class HrCallTests
{
    [Fact]
    public void P12_a_correction_that_went_to_HR_calls_until_it_is_answered()
    {
        var plan = new Story<TaskPlan>(new TaskPlan(Penhallow.Header), Penhallow.Tuesday, 0);
        var written = plan.By(plan.Sam, new CorrectionWritten(Penhallow.Line(1), Penhallow.Line(9), "Nine only."));
        Assert.Empty(written.Now.Calls);

        var waited = written.By(written.Calendar, new CorrectionWentToHr(Penhallow.Line(1)));
        var call = Assert.Single(waited.Now.Calls);
        Assert.Equal(new HrCall(HrCallKind.Correction, Penhallow.Tuesday, Penhallow.Sam), call);

        var answered = waited.By(waited.Maya, new CorrectionAnswered(Penhallow.Line(1), Agrees: true, ""));
        Assert.Empty(answered.Now.Calls);
    }

    [Fact]
    public void P1_a_check_in_remembered_differently_calls()
    {
        var checkIn = new Story<CheckIn>(new CheckIn(Penhallow.Header), Penhallow.Tuesday, 0);
        var remembered = checkIn.By(checkIn.Sam, new CheckInRememberedDifferently(Penhallow.Line(1), "Not so."));
        Assert.Equal(HrCallKind.Remembered, Assert.Single(remembered.Now.Calls).Kind);
    }

    [Fact]
    public void Who_writes_to_HR_in_a_plan_calls_in_their_own_name()
    {
        var plan = new Story<TaskPlan>(new TaskPlan(Penhallow.Header), Penhallow.Tuesday, 0);
        var both = plan.By(plan.Sam, new HrAsked(Penhallow.Line(1), ""))
            .By(plan.Maya, new HrAsked(Penhallow.Line(2), ""));
        Assert.Equal([Penhallow.Maya, Penhallow.Sam], both.Now.Calls.Select(c => c.By).ToHashSet());
    }
}
