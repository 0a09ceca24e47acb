using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alongside.Domain.Basics;

/// <summary>
/// Choices are written by name and read by exactly these names. What an erased text leaves where a choice was is written as
/// nothing, so that a sheet folded over a gap can still be kept.
/// </summary>
sealed class NamedEnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsEnum;

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(NamedEnumConverter<>).MakeGenericType(type))!;

    sealed class NamedEnumConverter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        const string Blank = "";

        static readonly FrozenDictionary<TEnum, string> Names = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName($"{v}"));

        static readonly FrozenDictionary<string, TEnum> Values = Names
            .Append(new(default, Names.GetValueOrDefault(default, Blank)))
            .DistinctBy(n => n.Value)
            .ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

        public override TEnum Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            ValueOf(reader.TokenType is JsonTokenType.String ? reader.GetString() : null);

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(NameOf(value));

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            ValueOf(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WritePropertyName(NameOf(value));

        static TEnum ValueOf(string? name) =>
            name is not null && Values.TryGetValue(name, out var value)
                ? value
                : throw new JsonException($"Not a {typeof(TEnum).Name}.");

        static string NameOf(TEnum value) =>
            Names.TryGetValue(value, out var name) ? name
            : value.Equals(default(TEnum)) ? Blank
            : throw new JsonException($"Not a {typeof(TEnum).Name}.");
    }
}
