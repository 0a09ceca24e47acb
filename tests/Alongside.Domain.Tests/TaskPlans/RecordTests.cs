using Alongside.Domain.Asking;

namespace Alongside.Domain.Tests.TaskPlans;

public sealed class RecordTests
{
    static readonly LineId Good = Penhallow.Line(502);

    [Fact]
    public void P12_received_understood_and_position_are_three_answers()
    {
        var story = Given.Succeeded;
        story = story.After(p => p.Receive(story.Sam, PlanDocument.Outcome), story.Sam);
        story = story.After(p => p.Understand(story.Sam, PlanDocument.Outcome, "It went well"), story.Sam);
        story = story.After(
            p => p.TakePosition(story.Sam, PlanDocument.Outcome, Position.SeeDifferently, ""),
            story.Sam
        );
        var answers = story.Now.Shared.Record.Confirmed(PlanDocument.Outcome, 1);
        Assert.Equal(
            (Given.End, "It went well", Position.SeeDifferently),
            (answers.ReceivedOn, answers.Understood!.Words, answers.Position)
        );
    }

    [Theory]
    [InlineData(PlanDocument.Plan)]
    [InlineData(PlanDocument.Outcome)]
    [InlineData(PlanDocument.Notice)]
    [InlineData(PlanDocument.HandOver)]
    [InlineData((PlanDocument)99)]
    public void P12_nobody_answers_to_what_is_not_there(PlanDocument document)
    {
        var (plan, sam) = (Given.AtWorksheet.Now, Given.AtWorksheet.Sam);
        Is.Refused("no-document", plan.Receive(sam, document));
        Is.Refused("no-document", plan.Understand(sam, document, "Words"));
        Is.Refused("no-document", plan.TakePosition(sam, document, Position.Agree, ""));
    }

    [Fact]
    public void P12_nobody_takes_a_position_for_the_employee()
    {
        var (plan, hand) = (Given.Told.Now, Given.Told.MayaForSam);
        Is.Refused("own-hand", plan.Receive(hand, PlanDocument.Notice));
        Is.Refused("own-hand", plan.Understand(hand, PlanDocument.Notice, "Words"));
        Is.Refused("own-hand", plan.TakePosition(hand, PlanDocument.Notice, Position.Agree, ""));
        Is.Refused("choose-one", plan.TakePosition(Given.Told.Sam, PlanDocument.Notice, default, ""));
        Is.Refused("words-missing", plan.Understand(Given.Told.Sam, PlanDocument.Notice, ""));
    }

    [Fact]
    public void P12_an_unanswered_document_stops_nothing() =>
        Is.Fact<RetryStarted>(Given.Told.Now.Retry(Given.Told.Maya));

    [Fact]
    public void P12_a_correction_stands_beside_the_original()
    {
        Is.Refused("no-such-line", Given.Running.Now.Correct(Given.Running.Sam, default, "Nine only"));
        Is.Refused("words-missing", Given.Running.Now.Correct(Given.Running.Sam, Good, ""));
        var story = Given.Running.After(p => p.Correct(Given.Running.Sam, Good, "Nine only"), Given.Running.Sam);
        Assert.Equal("The price is checked.", story.Now.Worksheet.Answers[0].Line.Words);
        var correction = Assert.Single(story.Now.Shared.Record.Corrections);
        Is.Refused("no-such-line", story.Now.AnswerCorrection(story.Maya, default, agrees: true, ""));
        Is.Refused("view-missing", story.Now.AnswerCorrection(story.Maya, correction.Line.Id, agrees: false, ""));
        var answered = story.After(
            p => p.AnswerCorrection(story.Maya, correction.Line.Id, agrees: true, ""),
            story.Maya
        );
        Assert.True(Assert.Single(answered.Now.Shared.Record.Corrections).Agrees);
        Is.Refused(
            "correction-answered",
            answered.Now.AnswerCorrection(answered.Maya, correction.Line.Id, agrees: true, "")
        );
    }

    [Fact]
    public void P12_a_correction_nobody_answers_goes_to_hr_after_ten_working_days()
    {
        var story = Given.Running.By(Given.Running.Sam, new CorrectionWritten(Penhallow.Line(810), Good, "Nine only"));
        var due = Assert.Single(story.Now.Dues(FirmRules.Default), d => d.Kind is DueKind.Correction);
        Assert.Equal((Penhallow.Tuesday.AddDays(14), nameof(TaskPlan.AskHrAboutCorrections)), (due.Day, due.Move));
        Is.Refused("not-now", story.Later(13).Now.AskHrAboutCorrections(story.Later(13).Calendar));
        var asked = story
            .Later(14)
            .After(p => p.AskHrAboutCorrections(story.Later(14).Calendar), story.Later(14).Calendar);
        Assert.True(asked.Now.OffersHr);
        Is.Fact<CorrectionAnswered>(asked.Now.AnswerCorrection(asked.Maya, Penhallow.Line(810), agrees: true, ""));
    }

    [Fact]
    public void P12_hr_opens_a_record_with_a_reason_that_the_employee_reads()
    {
        Is.Refused("reason-missing", Given.Running.Now.OpenRecord(Given.Running.Ros, ""));
        var story = Given.Running.After(p => p.OpenRecord(Given.Running.Ros, "Sam asked me"), Given.Running.Ros);
        Assert.Equal(
            new HrOpening(Penhallow.Ros, Penhallow.Tuesday, "Sam asked me"),
            Assert.Single(story.Now.Openings)
        );
        var (sheet, _) = Assert.Single(story.Now.Sheets, s => s.Value is HrSheet { Openings.Length: > 0 });
        Assert.Equal(new Compartment(Audience.WithHr, Penhallow.Sam), sheet);
    }
}
