using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Copies;

/// <summary>One line of everything that happened, told the same to everybody who holds a copy.</summary>
/// <param name="IsErased">Its words were taken out for good; that it was there stays.</param>
public sealed record CopyEntry(long Number, DateOnly Day, Told Told, bool IsErased)
{
    public static ImmutableArray<CopyEntry> Of(IEnumerable<ReadEntry> entries) =>
        [
            .. from entry in entries
            let told = Timeline.Of(entry.Happening, reader: PersonId.Nobody)
            where told is not null
            select new CopyEntry(entry.Entry.Number, entry.Entry.Day, told, entry.Text is null),
        ];
}
