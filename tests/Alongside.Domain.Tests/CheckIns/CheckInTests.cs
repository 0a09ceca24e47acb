namespace Alongside.Domain.Tests.CheckIns;

public sealed class CheckInTests
{
    static readonly DateOnly Due = new(2026, 10, 23);
    static readonly LineId Help = Penhallow.Line(900);

    static readonly Story<CheckIn> Nothing = new(new CheckIn(Penhallow.Header), Penhallow.Tuesday, 0);

    static Story<CheckIn> Noticed =>
        Nothing.By(
            Nothing.Maya,
            new ConcernNoticed("Two quotes went out late", Penhallow.Tuesday, Penhallow.Tuesday.AddDays(14))
        );

    static Story<CheckIn> Held => Noticed.By(Noticed.Maya, new CheckInAsked(Penhallow.Tuesday, CheckInAnswer.Held));

    static Story<CheckIn> Helped =>
        Held.By(Held.Maya, new HelpPromised(Help, PromiseOwner.Manager, "Thursday mornings free", [Due]));

    [Fact]
    public void P1_what_was_noticed_is_for_the_writer_alone_and_is_about_a_day_that_has_been()
    {
        Is.Refused("seen-in-future", Nothing.Now.Notice(Nothing.Maya, "Late", Penhallow.Tuesday.AddDays(1)));
        Is.Fact<ConcernNoticed>(Nothing.Now.Notice(Nothing.Maya, "Late", Penhallow.Tuesday));
        Assert.False(Noticed.Now.Summary.ShownToEmployee);
    }

    [Fact]
    public void P1_asking_is_offered_again_once()
    {
        Is.Refused("asked-in-future", Noticed.Now.Ask(Noticed.Maya, CheckInAnswer.Held, Penhallow.Tuesday.AddDays(1)));
        Is.Refused("choose-one", Noticed.Now.Ask(Noticed.Maya, default, Penhallow.Tuesday));
        var declined = Noticed.By(Noticed.Maya, new CheckInAsked(Penhallow.Tuesday, CheckInAnswer.Declined));
        Is.Fact<CheckInAsked>(declined.Now.Ask(declined.Maya, CheckInAnswer.Held, Penhallow.Tuesday));
        var twice = declined.By(declined.Maya, new CheckInAsked(Penhallow.Tuesday, CheckInAnswer.Declined));
        Is.Refused("asked-twice", twice.Now.Ask(twice.Maya, CheckInAnswer.Held, Penhallow.Tuesday));
    }

    [Fact]
    public void P1_what_nobody_asked_about_goes_after_fourteen_days()
    {
        Is.Refused("not-now", Noticed.Later(13).Now.Lapse(Noticed.Later(13).Calendar));
        var story = Noticed.Later(14).After(c => c.Lapse(Noticed.Later(14).Calendar), Noticed.Later(14).Calendar);
        Assert.Equal("", story.Now.Noticed.Observation);
        Assert.Equal(nameof(CheckIn.Lapse), Assert.Single(Noticed.Now.Dues(FirmRules.Default)).Move);
    }

    [Fact]
    public void P12_its_record_says_what_is_missing()
    {
        var agreed = Helped.By(Helped.Maya, new FollowUpAgreed(Due));
        Assert.Contains("No day was set to ask whether the help helped.", GapsOf(Helped, Penhallow.Tuesday));
        Assert.Empty(GapsOf(agreed, Due));
        Assert.Equal(
            ["The follow-up of {day} was not held.", "What was promised for {day} is not there: {words}"],
            GapsOf(agreed, Due.AddDays(1))
        );
        var answered = agreed.By(agreed.Sam, new HelpAnswered(HelpAnswer.ItHelped));
        Assert.DoesNotContain("The follow-up of {day} was not held.", GapsOf(answered, Due.AddDays(1)));

        static IEnumerable<string> GapsOf(Story<CheckIn> story, DateOnly today) =>
            story.Now.Gaps(today).Select(g => g.English);
    }

    [Fact]
    public void P1_the_employee_remembers_it_differently_by_own_hand()
    {
        Is.Refused("own-hand", Held.Now.RememberDifferently(Held.MayaForSam, "It was the week before"));
        var story = Helped.After(c => c.RememberDifferently(Helped.Sam, "It was the week before"), Helped.Sam);
        Assert.Equal("It was the week before", Assert.Single(story.Now.Asked.Memories).Words);
        Assert.Equal(Penhallow.Tuesday, Assert.Single(story.Now.Asked.AskedOn));
    }

    [Fact]
    public void A_day_on_which_somebody_would_rather_not_talk_is_no_talk()
    {
        Assert.Equal(Penhallow.Tuesday, Assert.Single(Helped.Now.Talks));
        Assert.Empty(Noticed.By(Noticed.Maya, new CheckInAsked(Penhallow.Tuesday, CheckInAnswer.Declined)).Now.Talks);
    }

    [Fact]
    public void P7_help_without_a_plan_is_a_promise_by_the_one_who_makes_it()
    {
        Is.Fact<HelpPromised>(Held.Now.PromiseHelp(Held.Maya, PromiseOwner.Manager, "Thursdays", [Due]));
        Is.Fact<HelpPromised>(Held.Now.PromiseHelp(Held.Maya, PromiseOwner.Hr, "A course", [Due]));
        Is.Fact<HelpPromised>(Held.Now.PromiseHelp(Held.Sam, PromiseOwner.Employee, "Ask Priya", [Due]));
        Is.Refused(
            "somebody-elses-promise",
            Held.Now.PromiseHelp(Held.Maya, PromiseOwner.Employee, "Ask Priya", [Due])
        );
        Is.Refused("somebody-elses-promise", Held.Now.PromiseHelp(Held.Sam, PromiseOwner.Manager, "Thursdays", [Due]));
        Is.Refused("day-missing", Held.Now.PromiseHelp(Held.Maya, PromiseOwner.Manager, "Thursdays", []));
        Is.Refused("not-now", Noticed.Now.PromiseHelp(Noticed.Maya, PromiseOwner.Manager, "Thursdays", [Due]));
    }

    [Fact]
    public void P7_promised_help_is_kept_as_in_a_plan()
    {
        var said = Helped.After(c => c.SayDone(Helped.Maya, Help, Due), Helped.Maya);
        var kept = said.After(c => c.ConfirmThere(said.Sam, Help, Due), said.Sam);
        Assert.False(Assert.Single(kept.Now.Promises).IsOpen);
        var due = Assert.Single(Helped.Now.Dues(FirmRules.Default));
        Assert.Equal((DueKind.Promise, Due, Penhallow.Maya), (due.Kind, due.Day, due.Person));
    }

    [Fact]
    public void P5_the_employee_says_first_whether_it_helped()
    {
        Is.Refused("day-has-been", Helped.Now.AgreeFollowUp(Helped.Maya, Penhallow.Tuesday.AddDays(-1)));
        Is.Refused("day-too-far", Helped.Now.AgreeFollowUp(Helped.Maya, DateOnly.MaxValue));
        var agreed = Helped.After(c => c.AgreeFollowUp(Helped.Maya, Due.AddDays(7)), Helped.Maya);
        Assert.Equal(Due.AddDays(7), agreed.Now.Summary.NextDue);
        Assert.Equal(2, agreed.Now.Dues(FirmRules.Default).Count(d => d.Kind is DueKind.FollowUp));
        Is.Refused("goes-first", agreed.Now.FollowUp(agreed.Maya, AfterHelp.Done));
        Is.Refused("choose-one", agreed.Now.AnswerHelp(agreed.Sam, default));
        var answered = agreed.After(c => c.AnswerHelp(agreed.Sam, HelpAnswer.ItHelped), agreed.Sam);
        Is.Refused("choose-one", answered.Now.FollowUp(answered.Maya, default));
        var done = answered.After(c => c.FollowUp(answered.Maya, AfterHelp.Done), answered.Maya);
        Assert.Equal((CheckInStage.FollowedUp, true), (done.Now.Stage, done.Now.Summary.Ended));
        Assert.Equal(
            CheckInStage.HelpPromised,
            done.After(c => c.PromiseHelp(done.Maya, PromiseOwner.Manager, "More", [Due]), done.Maya).Now.Stage
        );
    }

    [Fact]
    public void P1_no_move_of_a_check_in_takes_words_about_what_was_said()
    {
        var worded = MoveTable.Of(typeof(CheckIn)).All.Where(m => m.Fields.Any(f => f.ParameterType == typeof(string)));
        Assert.Equal(
            [
                nameof(CheckIn.Notice),
                nameof(CheckIn.OpenRecord),
                nameof(CheckIn.PromiseHelp),
                nameof(CheckIn.RememberDifferently),
            ],
            worded.Select(m => m.Method.Name).Order(StringComparer.Ordinal)
        );
    }
}
