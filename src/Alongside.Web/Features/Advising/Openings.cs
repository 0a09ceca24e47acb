using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Hr;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Advising;

/// <summary>Somebody of HR, or an adviser, opened what two people share: whose, on which day, and why.</summary>
/// <param name="Reason">Empty where the employee's words around it have been erased.</param>
public sealed record Opening(long Entry, RecordId Record, PersonId Employee, PersonId By, DateOnly On, string Reason);

/// <summary>The latest openings first, page by page. For HR alone: whoever leads the employee finds none of theirs.</summary>
public sealed class Openings(FirmDb db)
{
    public const int PageSize = 50;

    static readonly string Fact = FactCatalog.Describe(typeof(RecordOpened)).Name;

    /// <param name="before">The entry at which the page before ended; null for the latest.</param>
    /// <param name="most">How many a page holds; one more is read, which says that there are more.</param>
    public async Task<IReadOnlyList<Opening>> PageAsync(
        Reader hr,
        long? before,
        CancellationToken ct,
        int most = PageSize
    )
    {
        var openings = before is { } entry ? db.Openings.Where(o => o.Entry < entry) : db.Openings;
        var found = await (
            from opening in openings
            join record in HrSights.Of(db.Records, hr) on opening.Record equals record.Id
            join told in db.Texts
                on new { opening.Firm, Number = opening.Entry } equals new { told.Firm, told.Number }
                into texts
            from text in texts.DefaultIfEmpty()
            orderby opening.Entry descending
            select new
            {
                opening.Entry,
                opening.Record,
                record.Employee,
                opening.Reader,
                opening.Day,
                Payload = text == null ? null : text.Payload,
            }
        )
            .Take(most + 1)
            .ToListAsync(ct);
        return [.. found.Select(o => new Opening(o.Entry, o.Record, o.Employee, o.Reader, o.Day, ReasonIn(o.Payload)))];
    }

    static string ReasonIn(string? payload) =>
        FactCatalog.Read(Fact, payload) is RecordOpened opened ? opened.Reason : "";
}
