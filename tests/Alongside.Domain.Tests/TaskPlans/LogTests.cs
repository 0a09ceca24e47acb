namespace Alongside.Domain.Tests.TaskPlans;

public sealed class LogTests
{
    static readonly LogEntry Entry = new(LogKind.Helped, "Thursday with no phone", Penhallow.Tuesday, 150, Count: null);
    static readonly Count Six = new(Penhallow.Tuesday, 6, 10, "The shared list");

    [Fact]
    public void P13_each_line_goes_where_the_employee_says_and_nothing_is_chosen_for_them()
    {
        Is.Fact<LogLineShared>(Add(Entry, LogReach.ReadsAlong));
        Is.Fact<LogLineKept>(Add(Entry, LogReach.KeptUntilWeMeet));
        Is.Refused("choose-one", Add(Entry, default));
    }

    [Fact]
    public void P13_a_kept_line_is_written_by_own_hand_and_nobody_else_reads_it()
    {
        Is.Refused("own-hand", Given.Running.Now.AddLogLine(Given.Running.MayaForSam, Entry, LogReach.KeptUntilWeMeet));
        var story = Given.Running.After(
            p => p.AddLogLine(Given.Running.Sam, Entry, LogReach.KeptUntilWeMeet),
            Given.Running.Sam
        );
        Assert.Empty(story.Now.Shared.Log.Lines);
        var line = Assert.Single(story.Now.Own(Penhallow.Sam).Kept).Line.Id;
        Is.Refused("own-hand", story.Now.ShareLogLine(story.MayaForSam, line));
        var shared = story.After(p => p.ShareLogLine(story.Sam, line), story.Sam);
        Assert.Equal(Entry.Words, Assert.Single(shared.Now.Shared.Log.Lines).Line.Words);
        Is.Refused("no-such-line", shared.Now.ShareLogLine(shared.Sam, line));
    }

    [Fact]
    public void The_employee_brings_all_kept_lines_to_the_meeting()
    {
        Is.Refused("nothing-kept", Given.Running.Now.BringLog(Given.Running.Sam));
        var story = Given.Running.By(
            Given.Running.Sam,
            new LogLineKept(Penhallow.Line(801), Entry, IsLate: false),
            new LogLineKept(Penhallow.Line(802), Entry, IsLate: false)
        );
        Assert.Equal(2, story.Now.BringLog(story.Sam).Facts.Length);
    }

    [Fact]
    public void An_entry_written_days_later_says_so()
    {
        var later = Given.Running.Later(3);
        Assert.True(Is.Fact<LogLineShared>(later.Now.AddLogLine(later.Sam, Entry, LogReach.ReadsAlong)).IsLate);
        var soon = Given.Running.Later(2);
        Assert.False(Is.Fact<LogLineShared>(soon.Now.AddLogLine(soon.Sam, Entry, LogReach.ReadsAlong)).IsLate);
    }

    [Fact]
    public void A_log_line_says_what_kind_what_and_when()
    {
        Is.Refused("choose-one", Add(Entry with { Kind = default }, LogReach.ReadsAlong));
        Is.Refused("words-missing", Add(Entry with { Words = "" }, LogReach.ReadsAlong));
        Is.Refused("minutes-not-possible", Add(Entry with { Minutes = 1441 }, LogReach.ReadsAlong));
        Is.Refused("day-to-come", Add(Entry with { On = Penhallow.Tuesday.AddDays(1) }, LogReach.ReadsAlong));
        Is.Refused("day-too-far", Add(Entry with { On = DateOnly.MinValue }, LogReach.ReadsAlong));
        Is.Refused("count-not-possible", Add(Entry with { Count = Six with { Number = 11 } }, LogReach.ReadsAlong));
    }

    [Fact]
    public void The_manager_answers_a_log_line()
    {
        var line = Penhallow.Line(803);
        var story = Given.Running.By(Given.Running.Sam, new LogLineShared(line, Entry, IsLate: false));
        Is.Refused("no-such-line", story.Now.ReplyToLog(story.Maya, default, "Thank you"));
        Is.Refused("words-missing", story.Now.ReplyToLog(story.Maya, line, ""));
        var answered = story.After(p => p.ReplyToLog(story.Maya, line, "Thank you"), story.Maya);
        Assert.Equal("Thank you", Assert.Single(answered.Now.Shared.Log.Lines).Reply);
    }

    [Fact]
    public void A_log_line_that_is_not_theirs_is_disowned()
    {
        var line = Penhallow.Line(804);
        var story = Given.Running.By(Given.Running.MayaForSam, new LogLineShared(line, Entry, IsLate: false));
        var disowned = story.After(p => p.DisownWords(story.Sam, line), story.Sam);
        Assert.True(Assert.Single(disowned.Now.Shared.Log.Lines).IsDisowned);
    }

    [Fact]
    public void Either_adds_a_count_and_either_doubts_it()
    {
        Is.Refused(
            "count-not-possible",
            Given.Running.Now.AddReading(Given.Running.Maya, Six with { OfHowMany = 0 }, isFirst: false)
        );
        Is.Refused(
            "count-not-possible",
            Given.Running.Now.AddReading(Given.Running.Maya, Six with { Number = -1 }, isFirst: false)
        );
        Is.Refused(
            "day-to-come",
            Given.Running.Now.AddReading(Given.Running.Maya, Six with { On = Given.End }, isFirst: false)
        );
        var story = Given.Running.After(p => p.AddReading(Given.Running.Maya, Six, isFirst: false), Given.Running.Maya);
        var reading = Assert.Single(story.Now.Shared.Log.Readings).Id;
        Is.Refused("no-such-line", story.Now.DoubtReading(story.Sam, default, "Two are missing"));
        Is.Refused("words-missing", story.Now.DoubtReading(story.Sam, reading, ""));
        Is.Refused("not-first", story.Now.AcceptBaseline(story.Sam, reading));
        var doubted = story.After(p => p.DoubtReading(story.Sam, reading, "Two are missing"), story.Sam);
        Assert.Equal("Two are missing", Assert.Single(Assert.Single(doubted.Now.Shared.Log.Readings).Doubts).Words);
    }

    [Fact]
    public void A_first_count_is_the_baseline_once_the_other_one_accepts_it()
    {
        var story = Given.Agreed.After(p => p.AddReading(Given.Agreed.Maya, Six, isFirst: true), Given.Agreed.Maya);
        var reading = Assert.Single(story.Now.Shared.Log.Readings).Id;
        Assert.Null(story.Now.Shared.Log.Baseline);
        Is.Refused("no-such-line", story.Now.AcceptBaseline(story.Sam, default));
        Is.Refused("own-reading", story.Now.AcceptBaseline(story.Maya, reading));
        Is.Refused("own-hand", story.Now.AcceptBaseline(story.MayaForSam, reading));
        var accepted = story.After(p => p.AcceptBaseline(story.Sam, reading), story.Sam);
        Assert.Equal(reading, accepted.Now.Shared.Log.Baseline!.Id);
        Is.Refused("not-first", accepted.Now.AcceptBaseline(accepted.Sam, reading));
    }

    [Fact]
    public void A_log_line_may_carry_a_count()
    {
        var story = Given.Running.After(
            p => p.AddLogLine(Given.Running.Sam, Entry with { Count = Six }, LogReach.ReadsAlong),
            Given.Running.Sam
        );
        Assert.Equal(Six, Assert.Single(story.Now.Shared.Log.Readings).Count);
    }

    static Decision Add(LogEntry entry, LogReach reach) =>
        Given.Running.Now.AddLogLine(Given.Running.Sam, entry, reach);
}
