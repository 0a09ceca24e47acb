using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Rest;

/// <summary>What is wrong with a field of a request: its name and a sentence that says what to do.</summary>
public sealed record FieldFault(string Field, string Says);

/// <summary>Reads the fields of a move from JSON, strictly: each must be known, given once, and of its type.</summary>
public sealed class MoveFields
{
    public const string NoSuchValue = "This is not a value that the field can hold.";

    public static readonly JsonSerializerOptions Strict = new(Canonical.Json)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MayLeaveOutWhatMayBeNull } },
    };

    static readonly NullabilityInfoContext Nullability = new();

    readonly List<FieldFault> faults = [];

    MoveFields(object?[] values) => Values = values;

    public object?[] Values { get; }

    public IReadOnlyList<FieldFault> Faults => faults;

    /// <summary>Reads a body; an empty one gives no fields.</summary>
    public static JsonElement? Parse(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return JsonElement.Parse("{}"u8);
        if (!Utf8.IsValid(body))
            return null;
        try
        {
            var read = JsonElement.Parse(
                body,
                new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false }
            );
            return read.ValueKind is JsonValueKind.Object ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="inAddress">The move's first field, where the address gives it and not the body.</param>
    public static MoveFields Read(Move move, JsonElement body, object? inAddress = null)
    {
        var parameters = move.Fields.ToArray();
        var inBody = inAddress is null ? 0 : 1;
        var fields = new MoveFields(new object?[parameters.Length]);
        if (inAddress is not null)
            fields.Values[0] = inAddress;
        for (var i = inBody; i < parameters.Length; i++)
            fields.Values[i] = fields.Read(parameters[i], body);
        foreach (var given in body.EnumerateObject())
            if (!parameters.Skip(inBody).Any(p => p.Name == given.Name))
                fields.faults.Add(new FieldFault(given.Name, "This move has no such field."));
        return fields;
    }

    object? Read(ParameterInfo parameter, JsonElement body)
    {
        var name = parameter.Name!;
        if (!body.TryGetProperty(name, out var given) || given.ValueKind is JsonValueKind.Null)
            return Missing(parameter);
        try
        {
            var value = given.Deserialize(parameter.ParameterType, Strict);
            if (value is Enum named && !Enum.IsDefined(named.GetType(), named))
                throw new JsonException();
            return value;
        }
        catch (JsonException)
        {
            faults.Add(new FieldFault(name, NoSuchValue));
            return null;
        }
    }

    object? Missing(ParameterInfo parameter)
    {
        if (!IsOptional(parameter))
            faults.Add(new FieldFault(parameter.Name!, "This field is needed."));
        return null;
    }

    public static bool IsOptional(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType && IsMarkedNullable(parameter));

    static bool IsMarkedNullable(ParameterInfo parameter)
    {
        lock (Nullability)
            return Nullability.Create(parameter).WriteState is NullabilityState.Nullable;
    }

    static void MayLeaveOutWhatMayBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.IsRequired && p.AssociatedParameter?.IsNullable is true))
            property.IsRequired = false;
    }
}
