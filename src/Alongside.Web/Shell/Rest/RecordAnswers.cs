using System.Text.Json;
using System.Text.Json.Nodes;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Shell.Rest;

/// <summary>A record in a list: no words of anyone.</summary>
public sealed record RecordListed(
    RecordId Id,
    string Kind,
    PersonId Employee,
    PersonId Manager,
    string Stage,
    DateOnly? NextDue,
    bool Ended,
    long Begun
)
{
    public static RecordListed Of(RecordRow row) =>
        new(row.Id, row.Kind, row.Employee, row.Manager, row.Stage, row.NextDue, row.Ended, row.Begun);
}

/// <summary>One sheet of a record: who can read it, whose it is, and what it says.</summary>
public sealed record SheetShown(Audience Audience, PersonId Keeper, JsonNode? Says);

/// <summary>A move that is open to this reader now, with its fields.</summary>
public sealed record MoveShown(string Name, bool OwnHand, IReadOnlyList<FieldShown> Fields);

/// <summary>A field of a move: its name, the kind of value, and whether it may be left out.</summary>
public sealed record FieldShown(string Name, string Type, bool Optional);

/// <summary>A record as its reader sees it: the sheets that are theirs, and the moves that are open to them.</summary>
public sealed record RecordShown(
    RecordId Id,
    string Kind,
    PersonId Employee,
    PersonId Manager,
    string Stage,
    Part Part,
    long Version,
    IReadOnlyList<SheetShown> Sheets,
    IReadOnlyList<MoveShown> Moves
)
{
    public static RecordShown Of(string kind, Process record, Sight sight, long version, Desk desk)
    {
        var hand = desk.HandAs(sight.Part, desk.Reader.Person);
        return new RecordShown(
            record.Header.Id,
            kind,
            record.Header.Employee,
            record.Header.Manager,
            record.Summary.Stage,
            sight.Part,
            version,
            [.. record.Sheets.Select(s => new SheetShown(s.Key.Audience, s.Key.Keeper, Says(s.Value)))],
            [
                .. MoveTable
                    .Of(record.GetType())
                    .All.Where(m => m.Closed(record, hand) is null)
                    .OrderBy(m => m.Name)
                    .Select(Shown),
            ]
        );
    }

    static JsonNode? Says(Sheet sheet) => JsonSerializer.SerializeToNode(sheet, sheet.GetType(), Canonical.Json);

    static MoveShown Shown(Move move) =>
        new(
            move.Name,
            move.Rule.OwnHand,
            [.. move.Fields.Select(f => new FieldShown(f.Name!, TypeName(f.ParameterType), MoveFields.IsOptional(f)))]
        );

    static string TypeName(Type type) =>
        type switch
        {
            _ when Nullable.GetUnderlyingType(type) is { } inner => TypeName(inner),
            _ when type.IsEnum => string.Join(
                " | ",
                Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)
            ),
            _ when type == typeof(string) => "text",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(DateOnly) => "date",
            _ when type.IsGenericType => $"{TypeName(type.GetGenericArguments()[0])}[]",
            _ => JsonNamingPolicy.CamelCase.ConvertName(type.Name),
        };
}
