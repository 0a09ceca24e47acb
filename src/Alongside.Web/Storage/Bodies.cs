using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>A record's sheets, as rows and back.</summary>
public static class Bodies
{
    /// <summary>The process with the sheets of these rows and no others.</summary>
    public static Process Restore(RecordRow row, IEnumerable<BodyRow> bodies) => Restore(row, bodies, Tell);

    /// <param name="kept">What has been told before is not told again.</param>
    public static Process Restore(RecordRow row, IEnumerable<BodyRow> bodies, KeptSheets kept) =>
        Restore(row, bodies, kept.Of);

    public static Sheet Tell(BodyRow row, Type type) => Tell(row.Json, type);

    public static Sheet Tell(string json, Type type) => (Sheet)JsonSerializer.Deserialize(json, type, Canonical.Json)!;

    public static string Write(Sheet sheet) => JsonSerializer.Serialize(sheet, sheet.GetType(), Canonical.Json);

    static Process Restore(RecordRow row, IEnumerable<BodyRow> bodies, Func<BodyRow, Type, Sheet> tell)
    {
        var blank = Kinds.Begin(row.Kind, new RecordHeader(row.Id, row.Employee, row.Manager));
        return blank with
        {
            Sheets = bodies.ToImmutableSortedDictionary(
                b => new Compartment(b.Audience, b.Keeper),
                b => tell(b, blank.Blank(b.Audience).GetType())
            ),
        };
    }
}
