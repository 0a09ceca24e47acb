using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Bench.Seeding;

/// <summary>
/// A pattern's records once more: of two other people, some weeks earlier, with ids and places in the ledger of their own. Words
/// stay; every id and day in them is changed as in the columns.
/// </summary>
sealed partial class Copy
{
    readonly Pattern pattern;
    readonly int days;
    readonly Dictionary<Guid, Guid> ids;
    readonly Dictionary<long, long> numbers;

    /// <param name="weeks">How much earlier all of it happened.</param>
    /// <param name="after">The number of the ledger's last entry so far.</param>
    public Copy(Pattern pattern, PersonId employee, PersonId manager, int weeks, long after)
    {
        this.pattern = pattern;
        days = -7 * weeks;
        ids = pattern.Records.ToDictionary(r => r.Value, _ => Guid.CreateVersion7());
        (ids[pattern.Employee.Value], ids[pattern.Manager.Value]) = (employee.Value, manager.Value);
        numbers = pattern
            .Entries.Select((e, i) => (e.Entry.Number, To: after + i + 1))
            .ToDictionary(n => n.Number, n => n.To);
    }

    public ImmutableArray<RecordId> Records => [.. pattern.Records.Select(r => RecordId.Of(ids[r.Value]))];

    /// <summary>The rows of one of the pattern's tables, all but those of the ledger itself.</summary>
    public IEnumerable<object?[]> Rows(int table)
    {
        var (kept, rows) = pattern.Others[table];
        var version = kept.Column(nameof(RecordRow.Version));
        return rows.Select(row => row.Select((value, column) => column == version ? value : Changed(value)).ToArray());
    }

    /// <summary>The facts in their new places, not yet chained.</summary>
    public IEnumerable<(EntryRow Entry, string Payload)> Entries =>
        pattern.Entries.Select(e =>
            (
                e.Entry with
                {
                    Number = numbers[e.Entry.Number],
                    Record = RecordId.Of(Changed(e.Entry.Record.Value)),
                    Hand = PersonId.Of(Changed(e.Entry.Hand.Value)),
                    Voice = PersonId.Of(Changed(e.Entry.Voice.Value)),
                    At = e.Entry.At.AddDays(days),
                    Day = e.Entry.Day.AddDays(days),
                },
                Changed(e.Text.Payload)
            )
        );

    /// <summary>But for versions, the whole numbers of 64 bits in these rows are places in the ledger.</summary>
    object? Changed(object? value) =>
        value switch
        {
            Guid id => Changed(id),
            DateOnly day => day.AddDays(days),
            DateTime at => at.AddDays(days),
            long number => numbers.GetValueOrDefault(number, number),
            string text => Changed(text),
            _ => value,
        };

    Guid Changed(Guid id) => ids.GetValueOrDefault(id, id);

    string Changed(string text) =>
        IdOrDay()
            .Replace(
                text,
                found =>
                    found.Length == 10
                        ? DateOnly
                            .ParseExact(found.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                            .AddDays(days)
                            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                        : $"{Changed(Guid.Parse(found.ValueSpan))}"
            );

    [GeneratedRegex(
        @"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b20\d\d-\d\d-\d\d\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IdOrDay();
}
