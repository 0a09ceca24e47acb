using System.Text;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Copies;

/// <summary>Entries for programs, in their order, with all that it takes to check them.</summary>
static class FolderJson
{
    static readonly JsonSerializerOptions Indented = new(Canonical.Json) { WriteIndented = true };

    /// <param name="Covers">The text that the hash is of.</param>
    sealed record Entry(
        long Number,
        DateTime At,
        DateOnly Day,
        Person Hand,
        Person Voice,
        string Fact,
        int FactVersion,
        string? Salt,
        string? Payload,
        string Digest,
        string Covers,
        string Hash
    );

    sealed record Person(PersonId Id, string Name);

    sealed record Record(
        string Firm,
        RecordId Id,
        Person Employee,
        Person Manager,
        long Version,
        DateTime MadeAt,
        Head Head,
        IReadOnlyList<Entry> Entries
    );

    sealed record Head(long Number, string Hash);

    public static byte[] Of(RecordCopy copy, IEnumerable<ReadEntry> entries)
    {
        var (header, head) = (copy.Whole.Header, copy.Desk.Firm.Head);
        var record = new Record(
            copy.Desk.Firm.Name,
            header.Id,
            PersonOf(header.Employee),
            PersonOf(header.Manager),
            copy.Past.Version,
            copy.Desk.Now,
            new(head.Number, head.Hash),
            [.. entries.Select(EntryOf)]
        );
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(record, Indented));

        Person PersonOf(PersonId person) => new(person, copy.FaceOf(person).Name);

        Entry EntryOf(ReadEntry read)
        {
            var (entry, text) = (read.Entry, read.Text);
            return new Entry(
                entry.Number,
                entry.At,
                entry.Day,
                PersonOf(entry.Hand),
                PersonOf(entry.Voice),
                entry.Fact,
                entry.FactVersion,
                text?.Salt,
                text?.Payload,
                entry.Digest,
                Chain.Covered(entry),
                entry.Hash
            );
        }
    }
}
