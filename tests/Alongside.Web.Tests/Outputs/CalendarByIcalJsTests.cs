using Alongside.Web.Outputs.Calendars;
using Alongside.Web.Storage;
using NodaTime;

namespace Alongside.Web.Tests.Outputs;

/// <summary>What we write, read by somebody else’s library.</summary>
public sealed class CalendarByIcalJsTests
{
    static readonly Attendee Mail = new("Maya Lindqvist", "alongside@firm.example");

    static readonly Attendee[] Both =
    [
        new("Maya Lindqvist", "maya@firm.example"),
        new("Sam \"Sammy\" Okafor; of Quotes, Ŵ", "sam@firm.example"),
    ];

    /// <summary>D7: six zones, and one whose clocks never change.</summary>
    static readonly string[] Zones =
    [
        "Europe/London",
        "America/New_York",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Asia/Kolkata",
        "UTC",
    ];

    [Fact]
    public async Task D7_A_talk_is_at_the_same_moment_on_both_sides_of_every_change_of_the_clocks()
    {
        var talks = Zones.SelectMany(TalksAroundChanges).ToList();
        Assert.True(talks.Count > 200);
        var read = await IcalJs.ReadAsync([.. talks.Select(t => Text(t.Zone, t.Day, t.Time))]);
        Assert.All(
            talks.Zip(read),
            both =>
            {
                var (talk, found) = (both.First, Assert.Single(both.Second.Events));
                Assert.Equal(
                    (talk, FirmClock.InstantIn(talk.Zone, talk.Day, talk.Time)),
                    (talk, found.Starts.UtcDateTime)
                );
            }
        );
    }

    [Fact]
    public async Task D7_A_feed_that_spans_years_has_each_talk_at_its_moment()
    {
        foreach (var zone in Zones)
        {
            var talks = TalksAroundChanges(zone).Select((t, n) => Entry(t.Day, t.Time) with { Uid = $"{n}" }).ToList();
            var read = Assert.Single(await IcalJs.ReadAsync([CalendarText.Feed(talks, zone)]));
            Assert.Equal("PUBLISH", read.Method);
            Assert.Equal(
                talks.Select(t => FirmClock.InstantIn(zone, t.Day, t.Time)),
                read.Events.Select(e => e.Starts.UtcDateTime)
            );
            Assert.All(read.Events, e => Assert.Equal((null, 0), (e.Organiser, e.Attendees.Length)));
        }
    }

    [Fact]
    public async Task An_invitation_its_change_and_its_end_are_one_talk()
    {
        var (day, later) = (new DateOnly(2026, 10, 23), new DateOnly(2026, 10, 26)); // the clocks go back in between
        var asked = Entry(day, new(14, 0));
        var moved = asked with { Day = later, Sequence = 1 };
        var off = moved with { Sequence = 2, CalledOff = true };
        var read = await IcalJs.ReadAsync([
            .. new[] { asked, moved, off }.Select(e => CalendarText.Invite(e, "Europe/London", Mail, Both)),
        ]);

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], read.Select(r => r.Method));
        var events = read.Select(r => Assert.Single(r.Events)).ToList();
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], events.Select(e => e.Status));
        Assert.Single(events.Select(e => e.Uid).Distinct());
        Assert.Equal([0, 1, 2], events.Select(e => e.Sequence));
        Assert.Equal(new(2026, 10, 23, 13, 0, 0, TimeSpan.Zero), events[0].Starts);
        Assert.Equal(new(2026, 10, 26, 14, 0, 0, TimeSpan.Zero), events[1].Starts);
        Assert.All(
            events,
            e =>
            {
                Assert.Equal("Maya and Sam", e.Title);
                Assert.Equal("mailto:alongside@firm.example", e.Organiser);
                Assert.Equal(["mailto:maya@firm.example", "mailto:sam@firm.example"], e.Attendees);
                Assert.All(e.Answers, a => Assert.Equal("NEEDS-ACTION TRUE", a));
                Assert.Equal(0, e.Alarms);
                Assert.DoesNotContain("location", e.Properties);
                Assert.Equal(TimeSpan.FromMinutes(45), e.Ends - e.Starts);
            }
        );
    }

    /// <summary>On the days around every change of the clocks in three years, at hours before and after it.</summary>
    static IEnumerable<(string Zone, DateOnly Day, TimeOnly Time)> TalksAroundChanges(string zone)
    {
        var (first, last) = (Instant.FromUtc(2025, 6, 1, 0, 0), Instant.FromUtc(2028, 6, 1, 0, 0));
        return from stretch in DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(first, last)
            let begins = stretch.HasStart && stretch.Start > first ? stretch.Start : first
            let day = begins.InUtc().Date.ToDateOnly()
            from shift in new[] { -2, -1, 0, 1, 2, 40 }
            from hour in new[] { 9, 17 }
            select (zone, day.AddDays(shift), new TimeOnly(hour, 30));
    }

    static string Text(string zone, DateOnly day, TimeOnly time) =>
        CalendarText.Invite(Entry(day, time), zone, Mail, Both);

    static CalendarEntry Entry(DateOnly day, TimeOnly time) =>
        new(
            "talk@alongside",
            0,
            "Maya and Sam",
            day,
            time,
            new DateTime(2026, 10, 20, 9, 0, 0, DateTimeKind.Utc),
            "https://firm.example/penhallow/task-plans"
        );
}
