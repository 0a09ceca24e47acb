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
        Assert.Equal(At(leaves), SendingTime.For(kind, At(now), WithChristmas, meeting: null));

    [Theory]
    [InlineData("2026-11-12T15:00", "2026-11-16T14:00", "2026-11-12T15:00")] // Monday 9:30 is too late for Monday 14:00
    [InlineData("2026-11-13T20:00", "2026-11-14T10:00", "2026-11-13T20:00")] // a talk tomorrow is told tonight
    public void What_is_about_a_meeting_is_told_in_time_for_it(string now, string meeting, string leaves) =>
        Assert.Equal(At(leaves), SendingTime.For(MessageKind.Invitation, At(now), WithChristmas, At(meeting)));

    [Fact]
    public void A_firm_without_working_days_is_told_at_once() =>
        Assert.Equal(
            At("2026-11-10T23:00"),
            SendingTime.For(MessageKind.Correction, At("2026-11-10T23:00"), new WorkingCalendar([], []), meeting: null)
        );

    static readonly WorkingCalendar WithChristmas = WorkingCalendar.MondayToFriday with
    {
        Holidays = [new(2026, 12, 25)],
    };

    static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
