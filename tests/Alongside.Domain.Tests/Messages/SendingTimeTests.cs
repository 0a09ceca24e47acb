using Alongside.Domain.Messages;

namespace Alongside.Domain.Tests.Messages;

public sealed class SendingTimeTests
{
    [Theory]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T07:59", "2026-11-10T08:00")] // a Tuesday
    [InlineData(MessageKind.HrAnswered, "2026-11-10T17:59", "2026-11-10T17:59")]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T18:00", "2026-11-11T08:00")]
    [InlineData(MessageKind.HrAnswered, "2026-11-13T18:00", "2026-11-16T08:00")] // over a weekend
    [InlineData(MessageKind.HrAnswered, "2026-12-24T18:00", "2026-12-28T08:00")] // over a holiday
    [InlineData(MessageKind.PromiseLate, "2026-11-12T16:00", "2026-11-12T16:00")]
    [InlineData(MessageKind.PromiseLate, "2026-11-13T15:00", "2026-11-16T08:00")] // not on a Friday afternoon
    [InlineData(MessageKind.Correction, "2026-12-24T15:30", "2026-12-28T08:00")] // nor on Christmas Eve
    [InlineData(MessageKind.Invitation, "2026-11-10T08:10", "2026-11-10T09:30")]
    [InlineData(MessageKind.Invitation, "2026-11-12T15:00", "2026-11-16T09:30")] // Thursday afternoon: next on Monday
    [InlineData(MessageKind.MeetingSoon, "2026-11-10T00:00", "2026-11-10T09:30")]
    public void A_message_leaves_in_hours_in_which_it_can_be_read_calmly(MessageKind kind, string now, string leaves) =>
        Assert.Equal(At(leaves), SendingTime.For(kind, At(now), WithChristmas, MailHours.Usual, meeting: null));

    [Theory]
    [InlineData("2026-11-12T15:00", "2026-11-16T14:00", "2026-11-12T15:00")] // Monday 9:30 is too late for Monday 14:00
    [InlineData("2026-11-13T20:00", "2026-11-14T10:00", "2026-11-13T20:00")] // a talk tomorrow is told tonight
    public void What_is_about_a_meeting_is_told_in_time_for_it(string now, string meeting, string leaves) =>
        Assert.Equal(
            At(leaves),
            SendingTime.For(MessageKind.Invitation, At(now), WithChristmas, MailHours.Usual, At(meeting))
        );

    [Fact]
    public void A_firm_without_working_days_is_told_at_once() =>
        Assert.Equal(
            At("2026-11-10T23:00"),
            SendingTime.For(
                MessageKind.Correction,
                At("2026-11-10T23:00"),
                new WorkingCalendar([], []),
                MailHours.Usual,
                meeting: null
            )
        );

    [Theory]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T10:00", "2026-11-10T20:00")]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T21:00", "2026-11-10T21:00")]
    [InlineData(MessageKind.HrAnswered, "2026-11-13T22:00", "2026-11-16T20:00")] // still not on a weekend
    [InlineData(MessageKind.Invitation, "2026-11-10T10:00", "2026-11-10T20:00")] // these hours have no calm morning
    [InlineData(MessageKind.HrOpened, "2026-11-13T10:00", "2026-11-16T20:00")] // and not on a Friday evening
    public void Own_hours_take_the_place_of_the_usual_ones(MessageKind kind, string now, string leaves) =>
        Assert.Equal(
            At(leaves),
            SendingTime.For(kind, At(now), WithChristmas, new(new(20, 0), new(22, 0)), meeting: null)
        );

    [Theory]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T07:00", "2026-11-10T08:00")]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T08:00", "2026-11-10T08:00")]
    [InlineData(MessageKind.HrAnswered, "2026-11-10T08:01", "2026-11-11T08:00")]
    [InlineData(MessageKind.Invitation, "2026-11-10T08:01", "2026-11-10T09:30")]
    [InlineData(MessageKind.HrOpened, "2026-11-12T12:00", "2026-11-13T08:00")]
    public void What_is_to_come_together_leaves_when_the_hours_begin(MessageKind kind, string now, string leaves) =>
        Assert.Equal(
            At(leaves),
            SendingTime.For(kind, At(now), WithChristmas, MailHours.Usual with { Together = true }, meeting: null)
        );

    [Fact]
    public void Whatever_hours_somebody_chose_they_hear_of_a_talk_in_time() =>
        Assert.Equal(
            At("2026-11-10T10:00"),
            SendingTime.For(
                MessageKind.TimeChanged,
                At("2026-11-10T10:00"),
                WithChristmas,
                new(new(20, 0), new(22, 0), Together: true),
                At("2026-11-10T21:00")
            )
        );

    [Fact]
    public void What_nobody_should_miss_is_mailed_whatever_was_chosen()
    {
        var nothing = new MailWishes(MailHours.Usual, []);
        Assert.Equal([.. MailWishes.Optional], Enum.GetValues<MessageKind>().Where(kind => !nothing.Want(kind)));
        Assert.All(MailWishes.Optional, kind => Assert.True((nothing with { Kinds = [kind] }).Want(kind)));
    }

    static readonly WorkingCalendar WithChristmas = WorkingCalendar.MondayToFriday with
    {
        Holidays = [new(2026, 12, 25)],
    };

    static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
