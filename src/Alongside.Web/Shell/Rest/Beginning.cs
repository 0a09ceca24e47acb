using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Shell.Rest;

/// <summary>A request that begins a record: what it begins from, and the fields of its first move.</summary>
sealed record Beginning<TId>(TId From, MoveFields Fields, Slip Slip)
    where TId : struct, ITypedId<TId>
{
    /// <param name="from">The name under which the body says what the record begins from, beside the move's own fields.</param>
    /// <param name="says">What to do when that is missing.</param>
    /// <returns>The request, or what is wrong with it.</returns>
    public static async Task<(Beginning<TId>? Asked, IResult? Problem)> ReadAsync(
        HttpContext http,
        Move first,
        string from,
        string says,
        CancellationToken ct
    )
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return (null, Problems.Unreadable());
        if (!TypedId.TryRead<TId>(TextOf(given, from), out var id))
            return (null, Problems.Of([new FieldFault(from, says)]));
        var fields = MoveFields.Read(first, Without(given, from));
        return fields.Faults.Count > 0 ? (null, Problems.Of(fields.Faults)) : (new(id, fields, slip), null);
    }

    static string? TextOf(JsonElement body, string field) =>
        body.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    static JsonElement Without(JsonElement body, string field) =>
        JsonSerializer.SerializeToElement(
            body.EnumerateObject()
                .Where(p => p.Name != field)
                .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
        );
}
