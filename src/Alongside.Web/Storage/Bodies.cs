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
    public static Process Restore(RecordRow row, IEnumerable<BodyRow> bodies)
    {
        var blank = Kinds.Begin(row.Kind, new RecordHeader(row.Id, row.Employee, row.Manager));
        return blank with
        {
            Sheets = bodies.ToImmutableSortedDictionary(
                b => new Compartment(b.Audience, b.Keeper),
                b => (Sheet)JsonSerializer.Deserialize(b.Json, blank.Blank(b.Audience).GetType(), Canonical.Json)!
            ),
        };
    }

    public static string Write(Sheet sheet) => JsonSerializer.Serialize(sheet, sheet.GetType(), Canonical.Json);
}
