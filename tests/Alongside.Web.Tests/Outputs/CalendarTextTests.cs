using System.Globalization;
using Alongside.Web.Outputs.Calendars;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.Outputs;

public sealed class CalendarTextTests
{
    static readonly Attendee Mail = new("Maya Lindqvist", "alongside@firm.example");

    static readonly Attendee[] Both =
    [
        new("Maya Lindqvist", "maya@firm.example"),
        new("Sam Okafor", "sam@firm.example"),
    ];

    [Theory]
    [InlineData("Europe/London", "2026-10-24", "14:00")] // the day before the clocks go back
    [InlineData("Europe/London", "2026-10-25", "09:00")] // the day itself
    [InlineData("Europe/London", "2026-10-26", "14:00")]
    [InlineData("Europe/London", "2027-03-28", "09:00")] // they go forward
    [InlineData("America/Toronto", "2026-11-01", "09:00")]
    [InlineData("Australia/Sydney", "2026-10-04", "09:00")]
    [InlineData("Asia/Kolkata", "2026-06-01", "09:30")] // never change
    [InlineData("America/St_Johns", "2026-07-01", "09:30")]
    public void A_talk_is_at_the_same_moment_in_every_calendar(string zone, string day, string time)
    {
        var read = new CalendarReader(Text(zone, day, time));
        var (on, at) = (
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            TimeOnly.Parse(time, CultureInfo.InvariantCulture)
        );
        Assert.Equal(FirmClock.InstantIn(zone, on, at), read.Starts);
        Assert.Equal($"TZID={zone}", read.ParametersOf("DTSTART"));
    }

    [Fact]
    public void An_invitation_asks_both_from_the_address_that_sends_it()
    {
        var read = new CalendarReader(Text("Europe/London", "2026-10-27", "14:00"));
        Assert.Equal("REQUEST", read.Of("METHOD"));
        Assert.Equal("mailto:alongside@firm.example", read.Of("ORGANIZER"));
        Assert.Equal(["mailto:maya@firm.example", "mailto:sam@firm.example"], read.All("ATTENDEE"));
        Assert.Contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", read.ParametersOf("ATTENDEE"));
        Assert.Equal("Maya and Sam", read.Of("SUMMARY"));
        Assert.DoesNotContain("LOCATION", read.Names);
        Assert.DoesNotContain("VALARM", read.All("BEGIN"));
    }

    [Fact]
    public void What_is_called_off_is_cancelled_under_the_same_name()
    {
        var entry = Entry("2026-10-27", "14:00") with { Sequence = 2, CalledOff = true };
        var read = new CalendarReader(CalendarText.Invite(entry, "Europe/London", Mail, Both));
        Assert.Equal("CANCEL", read.Of("METHOD"));
        Assert.Equal("CANCELLED", read.Of("STATUS"));
        Assert.Equal(("talk@alongside", "2"), (read.Of("UID"), read.Of("SEQUENCE")));
    }

    [Fact]
    public void A_name_can_add_no_line_and_long_lines_are_folded()
    {
        var cunning = new Attendee(
            "Sam\r\nATTENDEE:mailto:x@y.example \"Ŵ\" " + new string('ŵ', 80),
            "sam@firm.example"
        );
        var read = new CalendarReader(
            CalendarText.Invite(Entry("2026-10-27", "14:00"), "Europe/London", Mail, [cunning])
        );
        Assert.Equal("mailto:sam@firm.example", Assert.Single(read.All("ATTENDEE")));
    }

    [Fact]
    public void A_feed_names_nobody_but_in_titles()
    {
        var read = new CalendarReader(CalendarText.Feed([Entry("2026-10-27", "14:00")], "Europe/London"));
        Assert.Equal("PUBLISH", read.Of("METHOD"));
        Assert.DoesNotContain("ATTENDEE", read.Names);
        Assert.DoesNotContain("ORGANIZER", read.Names);
        Assert.Contains("VCALENDAR", new CalendarReader(CalendarText.Feed([], "Europe/London")).All("END"));
    }

    static string Text(string zone, string day, string time) => CalendarText.Invite(Entry(day, time), zone, Mail, Both);

    static CalendarEntry Entry(string day, string time) =>
        new(
            "talk@alongside",
            0,
            "Maya and Sam",
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            TimeOnly.Parse(time, CultureInfo.InvariantCulture),
            new DateTime(2026, 10, 20, 9, 0, 0, DateTimeKind.Utc),
            "https://firm.example/penhallow/task-plans"
        );
}
