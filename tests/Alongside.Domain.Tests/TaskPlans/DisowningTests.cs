namespace Alongside.Domain.Tests.TaskPlans;

/// <summary>P12: words that somebody else wrote down are taken back by own hand, and what stood on them is open again.</summary>
public sealed class DisowningTests
{
    static readonly DateOnly Near = new(2026, 11, 2);

    [Fact]
    public void What_was_disowned_before_leaves_no_earlier_worksheet_behind()
    {
        var line = Penhallow.Line(804);
        var entry = new LogEntry(LogKind.Helped, "Quiet mornings", Near, Minutes: null, Count: null);
        var story = Given
            .Invited.By(Given.Invited.MayaForSam, new LogLineShared(line, entry, IsLate: false))
            .By(Given.Invited.Sam, new WordsDisowned(line))
            .By(Given.Invited.Maya, new WorksheetStarted());
        Assert.Empty(story.Now.Shared.Earlier);
    }

    [Fact]
    public void P12_words_that_are_not_theirs_are_disowned_by_own_hand_and_reopen_the_step()
    {
        var good = Penhallow.Line(502);
        Is.Refused("own-hand", Given.Written.Now.DisownWords(Given.Written.MayaForSam, good));
        var story = Given.Written.After(p => p.DisownWords(Given.Written.Sam, good), Given.Written.Sam);
        Assert.Equal(TaskPlanStage.Worksheet, story.Now.Stage);
        Assert.False(story.Now.Worksheet.Has(Question.Good));
        Is.Refused("step-open", story.Now.WriteDown(story.Maya));
        Is.Refused("not-on-table", Given.Running.Now.DisownWords(Given.Running.Sam, good));
    }

    [Fact]
    public void Disowning_a_log_line_leaves_a_written_plan_written()
    {
        var entry = new LogEntry(LogKind.Helped, "No phone", Penhallow.Tuesday, Minutes: null, Count: null);
        var logged = Given.Written.By(
            Given.Written.MayaForSam,
            new LogLineShared(Penhallow.Line(805), entry, IsLate: false)
        );
        var story = logged.By(logged.Maya, new ManagerAgreed());
        var disowned = story.After(p => p.DisownWords(story.Sam, Penhallow.Line(805)), story.Sam);
        Assert.Equal((TaskPlanStage.Written, true), (disowned.Now.Stage, disowned.Now.Worksheet.ManagerAgrees));
    }

    [Fact]
    public void Disowning_a_need_a_time_or_a_day_reopens_that_step()
    {
        var story = Given.Written.By(Given.Written.Sam, new WordsDisowned(Given.Price));
        Assert.False(story.Now.Worksheet.IsEverything);
        Is.Refused("no-such-need", story.Now.AnswerNeed(story.Maya, Given.Price, Given.WillDo(Near)));
        Assert.Null(story.By(story.Sam, new WordsDisowned(Penhallow.Line(503))).Now.Worksheet.Time);
        Assert.Null(story.By(story.Sam, new WordsDisowned(Penhallow.Line(504))).Now.Shared.Dates.Accepted);
    }
}
