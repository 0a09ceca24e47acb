using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Alongside.Domain.Basics;

namespace Alongside.Web.Tests.Walls;

/// <summary>
/// Values for a move whose fields nobody told us of: read from the types, with one canary for every word. A value of several
/// parts that is asked for twice in one move is the same both times, so that what has to match does.
/// </summary>
public sealed class Guess(
    Random chance,
    string word,
    DateOnly today,
    Func<string, IReadOnlyList<LineId>> lines,
    RecordHeader header
)
{
    static readonly ConcurrentDictionary<ParameterInfo, bool> Optional = new();

    readonly Dictionary<Type, object?> whole = [];

    public object? Of(ParameterInfo field) =>
        Optional.GetOrAdd(field, IsOptional) && chance.Next(3) == 0
            ? null
            : Of(Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType, field.Name!);

    static bool IsOptional(ParameterInfo field) =>
        new NullabilityInfoContext().Create(field).WriteState is NullabilityState.Nullable;

    object? Of(Type type, string name) =>
        type switch
        {
            _ when type == typeof(string) => word,
            _ when type == typeof(bool) => chance.Next(2) == 0,
            _ when type == typeof(int) => chance.Next(1, 6),
            _ when type == typeof(long) => (long)chance.Next(1, 6),
            _ when type == typeof(decimal) => (decimal)chance.Next(1, 6),
            _ when type == typeof(DateOnly) => today.AddDays(chance.Next(-5, 20)),
            _ when type == typeof(TimeOnly) => new TimeOnly(chance.Next(8, 18), 0),
            _ when type == typeof(LineId) => lines(name) is [_, ..] some ? some[chance.Next(some.Count)] : default,
            _ when type == typeof(RecordId) => header.Id,
            _ when type == typeof(PersonId) => chance.Next(2) == 0 ? header.Employee : header.Manager,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(chance.Next(Enum.GetValues(type).Length)),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Some(
                type,
                name
            ),
            _ => whole.TryGetValue(type, out var made) ? made : whole[type] = Whole(type),
        };

    object Some(Type array, string name)
    {
        var element = array.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, chance.Next(1, 3));
        for (var at = 0; at < items.Length; at++)
            items.SetValue(Of(element, name), at);
        return typeof(ImmutableArray)
            .GetMethods()
            .Single(m =>
                m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType: { IsArray: true } }]
            )
            .MakeGenericMethod(element)
            .Invoke(null, [items])!;
    }

    object Whole(Type type)
    {
        var constructor =
            type.GetConstructors().MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"Say in {nameof(Guess)} what a {type.Name} may be.");
        return constructor.Invoke([.. constructor.GetParameters().Select(Of)]);
    }
}
