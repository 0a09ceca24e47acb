using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Bench.Seeding;

/// <summary>Where a copy belongs.</summary>
/// <param name="Hr">Whoever wrote for HR in the pattern is this person in the copy.</param>
readonly record struct Whose(FirmId Firm, PersonId Employee, PersonId Manager, PersonId Hr);

/// <summary>
/// A pattern's records once more: of other people, some weeks earlier, with ids and places in the ledger of their own. Words
/// stay; every id and day in them is changed as in the columns.
/// </summary>
sealed class Copy
{
    readonly Pattern pattern;
    readonly int days;
    readonly long after;
    readonly Guid[] ids;
    readonly string[] filled;

    /// <param name="weeks">How much earlier all of it happened.</param>
    /// <param name="after">The number of the ledger's last entry so far.</param>
    public Copy(Pattern pattern, Whose whose, int weeks, long after)
    {
        (this.pattern, this.after, days) = (pattern, after, -7 * weeks);
        ids =
        [
            whose.Firm.Value,
            whose.Employee.Value,
            whose.Manager.Value,
            whose.Hr.Value,
            .. pattern.Records.Select(_ => Guid.CreateVersion7()),
        ];
        filled = pattern.Holes.Fill(ids, days);
    }

    public ImmutableArray<RecordId> Records => [.. ids.Skip(Pattern.PeopleAndFirm).Select(RecordId.Of)];

    /// <summary>The rows of one of the pattern's tables, all but those of the ledger itself.</summary>
    public IEnumerable<object?[]> Rows(int table) =>
        pattern.Others[table].Rows.Select(row => Array.ConvertAll(row, Changed));

    /// <summary>The facts in their new places, not yet chained.</summary>
    public IEnumerable<(EntryRow Entry, string Payload)> Entries =>
        pattern.Entries.Select(
            (e, at) =>
                (
                    e.Entry with
                    {
                        Firm = new(ids[0]),
                        Number = after + at + 1,
                        Record = RecordId.Of(Changed(e.Entry.Record.Value)),
                        Hand = PersonId.Of(Changed(e.Entry.Hand.Value)),
                        Voice = PersonId.Of(Changed(e.Entry.Voice.Value)),
                        At = e.Entry.At.AddDays(days),
                        Day = e.Entry.Day.AddDays(days),
                    },
                    e.Payload.With(filled)
                )
        );

    object? Changed(object? value) =>
        value switch
        {
            IdAt id => ids[id.Number],
            PlaceAt place => after + place.Number + 1,
            CutText text => text.With(filled),
            DateOnly day => day.AddDays(days),
            DateTime at => at.AddDays(days),
            _ => value,
        };

    Guid Changed(Guid id) => pattern.Holes.Of(id) is { } number ? ids[number] : id;
}
