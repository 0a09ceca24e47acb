using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Calendars;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Messages;

/// <summary>One person's talks for their own calendar: titles and times, and of nobody else.</summary>
[AllowAnonymous]
public sealed class FeedModel(FirmDb db, FirmTransaction transaction, FeedAddresses feeds, Readers readers) : PageModel
{
    const int DaysBack = 60;

    public async Task<IActionResult> OnGetAsync(string address, CancellationToken ct)
    {
        if (await feeds.FindAsync(address, ct) is not var (firm, person))
            return NotFound();
        if (await readers.SeatAsync(firm, person, ct) is not { } desk)
        {
            await transaction.RefuseClosedAsync(ct);
            return NotFound();
        }
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Content(
            await TextAsync(desk.Reader.Person, desk.Today, desk.Firm.Zone, desk.Now, ct),
            "text/calendar; charset=utf-8"
        );
    }

    async Task<string> TextAsync(PersonId me, DateOnly today, string zone, DateTime now, CancellationToken ct)
    {
        var since = today.AddDays(-DaysBack);
        var events = await db
            .CalendarEvents.AsNoTracking()
            .Where(e => (e.Employee == me || e.Manager == me) && !e.CalledOff && e.Day >= since)
            .OrderBy(e => e.Day)
            .ThenBy(e => e.Time)
            .ToListAsync(ct);
        var ids = events.SelectMany(e => new[] { e.Employee, e.Manager }).Distinct().ToList();
        var names = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return CalendarText.Feed([.. events.Select(e => Entry(e, names, now))], zone);
    }

    static CalendarEntry Entry(CalendarEventRow row, Dictionary<PersonId, string> names, DateTime now) =>
        new(
            Letters.UidOf(row.Record, row.Kind, row.Number),
            row.Sequence,
            Letters.TitleOf(names.GetValueOrDefault(row.Manager), names.GetValueOrDefault(row.Employee)),
            row.Day,
            row.Time,
            now,
            Link: null
        );
}
