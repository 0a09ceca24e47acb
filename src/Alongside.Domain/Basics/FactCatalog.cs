using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Alongside.Domain.Basics;

/// <summary>Every fact type by its stable name, and the canonical text that the ledger hashes and keeps.</summary>
public static class FactCatalog
{
    static readonly ConditionalWeakTable<Type, FactAttribute> Descriptions = [];

    static readonly FrozenDictionary<string, Type> Types = typeof(Fact)
        .Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract)
        .ToFrozenDictionary(t => Describe(t).Name, StringComparer.Ordinal);

    public static IEnumerable<Type> All => Types.Values;

    public static FactAttribute Describe(Fact fact) => Describe(fact.GetType());

    public static FactAttribute Describe(Type fact) =>
        Descriptions.GetValue(
            fact,
            static t =>
                t.GetCustomAttribute<FactAttribute>()
                ?? throw new InvalidOperationException($"{t.Name} has no stable name.")
        );

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Canonical.Json);

    /// <summary>Reads a fact from its text; an erased text (null) gives the fact with blanks.</summary>
    public static Fact Read(string name, string? text) =>
        text is null ? Blank(Types[name]) : (Fact)JsonSerializer.Deserialize(text, Types[name], Canonical.Json)!;

    /// <summary>The fact as it folds once its words are gone.</summary>
    public static Fact Blank(Type fact) => (Fact)BlankRecord(fact);

    /// <summary>The values that a fact carries arrive blank as a whole, so that folding never meets a hole where none may be.</summary>
    static object BlankRecord(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(BlankOf)]);
    }

    static object? BlankOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable)
            return null;
        if (type == typeof(string))
            return "";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return type.GetField(nameof(ImmutableArray<>.Empty))!.GetValue(null);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        return type.Assembly == typeof(Fact).Assembly && !type.IsAbstract ? BlankRecord(type) : null;
    }
}
