namespace Alongside.Domain.Tests.TaskPlans;

public sealed class PromiseTests
{
    static readonly LineId Price = Given.Price;
    static readonly DateOnly Due = Given.PriceDue;

    [Fact]
    public void P7_done_is_said_by_the_owner_and_asks_the_receiver()
    {
        Is.Refused("not-your-promise", Given.Running.Now.SayDone(Given.Running.Sam, Price, Due));
        Is.Refused("no-such-promise", Given.Running.Now.SayDone(Given.Running.Maya, Price, Due.AddDays(1)));
        var said = Given.Running.After(p => p.SayDone(Given.Running.Maya, Price, Due), Given.Running.Maya);
        Assert.Equal(PromiseState.Said, said.Now.Given.Due(Price, Due)!.On(Due));
        Is.Refused("already-done", said.Now.SayDone(said.Maya, Price, Due));
        Is.Refused("not-for-you", said.Now.ConfirmThere(said.Maya, Price, Due));
        Is.Refused("own-hand", said.Now.ConfirmThere(said.MayaForSam, Price, Due));
        var kept = said.After(p => p.ConfirmThere(said.Sam, Price, Due), said.Sam);
        Assert.Equal(PromiseState.Kept, kept.Now.Given.Due(Price, Due)!.On(Given.End));
        Is.Refused("already-there", kept.Now.SayDone(kept.Maya, Price, Due));
        Is.Refused("already-there", kept.Now.ConfirmThere(kept.Sam, Price, Due));
        Is.Refused("already-there", kept.Now.OfferNewDay(kept.Maya, Price, Due, Given.End));
    }

    [Fact]
    public void P7_not_there_yet_opens_the_promise_again()
    {
        Is.Refused("not-done-yet", Given.Running.Now.SayNotThere(Given.Running.Sam, Price, Due));
        Is.Refused("no-such-promise", Given.Running.Now.ConfirmThere(Given.Running.Sam, default, Due));
        var said = Given.Running.By(Given.Running.Maya, new PromiseDone(Price, Due));
        said = said.After(p => p.SayNotThere(said.Sam, Price, Due), said.Sam);
        Assert.Equal(PromiseState.Open, said.Now.Given.Due(Price, Due)!.On(Due));
        Assert.Equal(PromiseState.Late, said.Now.Given.Due(Price, Due)!.On(Due.AddDays(1)));
    }

    [Fact]
    public void P7_a_new_day_needs_the_receiver_s_yes_and_moves_the_attempt_s_end_by_as_many_working_days()
    {
        var running = Given.Running;
        Is.Refused("not-your-promise", running.Now.OfferNewDay(running.Sam, Price, Due, Given.End));
        Is.Refused("no-such-promise", running.Now.OfferNewDay(running.Maya, default, Due, Given.End));
        Is.Refused("day-has-been", running.Now.OfferNewDay(running.Maya, Price, Due, Penhallow.Tuesday.AddDays(-1)));
        Is.Refused("day-too-far", running.Now.OfferNewDay(running.Maya, Price, Due, DateOnly.MaxValue));
        Is.Refused("no-day-offered", running.Now.AcceptNewDay(running.Sam, Price, Due));
        Is.Refused("no-such-promise", running.Now.AcceptNewDay(running.Sam, default, Due));
        var offered = running.After(p => p.OfferNewDay(running.Maya, Price, Due, Due.AddDays(4)), running.Maya);
        Is.Refused("own-hand", offered.Now.AcceptNewDay(offered.MayaForSam, Price, Due));
        Is.Refused("not-for-you", offered.Now.AcceptNewDay(offered.Maya, Price, Due));
        var moved = Is.Fact<AttemptMoved>(offered.Now.AcceptNewDay(offered.Sam, Price, Due));
        Assert.Equal((Given.End.AddDays(2), Given.FollowUp.Day.AddDays(2)), (moved.End, moved.FollowUp.Day));
    }

    [Fact]
    public void P7_late_counts_against_the_day_first_agreed()
    {
        var story = Given.Running.By(Given.Running.Sam, new NewDayAccepted(Price, Due, Given.End)).Later(7);
        story = story.By(story.Maya, new PromiseDone(Price, Due)).By(story.Sam, new PromiseThere(Price, Due));
        Assert.Equal(PromiseState.Late, story.Now.Given.Due(Price, Due)!.On(story.Today));
    }

    [Fact]
    public void P7_a_declined_day_leaves_the_old_one()
    {
        Is.Refused("no-day-offered", Given.Running.Now.DeclineNewDay(Given.Running.Sam, Price, Due));
        Is.Refused("no-such-promise", Given.Running.Now.DeclineNewDay(Given.Running.Sam, default, Due));
        var offered = Given.Running.By(Given.Running.Maya, new NewDayOffered(Price, Due, Given.End));
        Is.Refused("not-for-you", offered.Now.DeclineNewDay(offered.Maya, Price, Due));
        var declined = offered.After(p => p.DeclineNewDay(offered.Sam, Price, Due), offered.Sam);
        Assert.Equal(PromiseDay.For(Due), declined.Now.Given.Due(Price, Due));
    }

    [Fact]
    public void P7_a_new_day_for_what_the_employee_promised_gives_no_time()
    {
        var answer = Given.WillDo(Due) with { Owner = PromiseOwner.Employee };
        var written = Given.FilledIn.By(Given.FilledIn.Maya, new NeedAnswered(Price, answer), new WrittenDown());
        var agreed = written
            .By(written.Sam, new ReadBack(default, ""), new EmployeeAgreed())
            .By(written.Maya, new ManagerAgreed());
        var offered = agreed.By(agreed.Sam, new NewDayOffered(Price, Due, Given.End));
        Assert.Empty(offered.Now.AcceptNewDay(offered.Maya, Price, Due).Facts.OfType<AttemptMoved>());
    }

    [Fact]
    public void P7_what_is_promised_waits_for_its_owner_on_its_day()
    {
        var due = Assert.Single(Given.Running.Now.Dues(FirmRules.Default), d => d.Kind is DueKind.Promise);
        Assert.Equal((Due, Penhallow.Maya), (due.Day, due.Person));
    }

    [Fact]
    public void P7_each_day_of_a_promise_stands_for_itself()
    {
        var promise = Promise.Given(Price, PromiseOwner.Hr, "Thursdays", [Due, Given.End, Due]);
        Assert.Equal([Due, Given.End], promise.Days.Select(d => d.First));
        Assert.Equal((Part.Hr, Part.Employee), (promise.KeptBy, promise.ReceivedBy));
    }
}
