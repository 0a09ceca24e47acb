using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Records, told again from their entries.</summary>
static class Replay
{
    /// <summary>The record as it was before its first fact, and before any change of manager.</summary>
    public static Process Begin(RecordRow row) =>
        Kinds.Begin(row.Kind, new RecordHeader(row.Id, row.Employee, row.FirstManager));

    /// <summary>What an entry says; one whose text was erased says it with blanks.</summary>
    public static Happening Happened(EntryRow entry, TextRow? text) =>
        new(entry.Number, FactCatalog.Read(entry.Fact, text?.Payload), entry.Hand, entry.Voice, entry.At, entry.Day);

    /// <summary>The entries of one record, or of all, in their order, each with its text unless that was erased.</summary>
    public static async IAsyncEnumerable<(EntryRow Entry, TextRow? Text)> Told(this FirmDb db, RecordId? of)
    {
        var entries =
            from entry in db.Entries.AsNoTracking()
            where of == null || entry.Record == of
            join text in db.Texts.AsNoTracking()
                on new { entry.Firm, entry.Number } equals new { text.Firm, text.Number }
                into texts
            from text in texts.DefaultIfEmpty()
            orderby entry.Number
            select new { entry, text };
        await foreach (var pair in entries.AsAsyncEnumerable())
            yield return (pair.entry, pair.text);
    }
}
