using System.Collections.Concurrent;
using System.Reflection;

namespace Alongside.Domain.Tests.Walks;

/// <summary>Values that nobody means: out of range, empty, undefined, far away. A move refuses them and never throws.</summary>
sealed partial class Values
{
    static readonly ConcurrentDictionary<ParameterInfo, bool> MayBeMissing = new();

    object? Wild(ParameterInfo field) =>
        Wild(
            field.ParameterType,
            MayBeMissing.GetOrAdd(
                field,
                static f => new NullabilityInfoContext().Create(f).WriteState is NullabilityState.Nullable
            )
        );

    object? Wild(Type type, bool mayBeMissing)
    {
        if (mayBeMissing && chance.In(30))
            return null;
        if (chance.In(40) && (type.IsValueType && !type.IsGenericType || type == typeof(string)))
            return Sensible(type);
        return type switch
        {
            _ when type == typeof(string) => chance.Of("", " ", new string('x', 4000), "\u202E\uD83D\uDE00<b>"),
            _ when type == typeof(bool) => chance.In(50),
            _ when type == typeof(int) => chance.Of(0, -1, int.MaxValue, int.MinValue),
            _ when type == typeof(decimal) => chance.Of(
                0m,
                -1m,
                decimal.MaxValue,
                decimal.MinValue,
                0.0000000000000000001m
            ),
            _ when type == typeof(DateOnly) => chance.Of(
                DateOnly.MinValue,
                DateOnly.MaxValue,
                default,
                today.AddDays(-1),
                today.AddDays(731)
            ),
            _ when type == typeof(TimeOnly) => chance.Of(TimeOnly.MinValue, TimeOnly.MaxValue),
            _ when type == typeof(LineId) => new LineId(chance.Id()),
            _ when type == typeof(PersonId) => chance.Of(PersonId.Nobody, Penhallow.Sam, Penhallow.Ros),
            _ when type == typeof(RecordId) => default(RecordId),
            { IsEnum: true } => Enum.ToObject(type, chance.Of(0, 99, -1)),
            _ when Nullable.GetUnderlyingType(type) is { } inner => Wild(inner, mayBeMissing: false),
            { IsGenericType: true } => WildArray(type),
            _ => WildRecord(type),
        };
    }

    object WildArray(Type type)
    {
        if (chance.In(30))
            return Activator.CreateInstance(type)!;
        var element = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, chance.Below(3));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Wild(element, mayBeMissing: false), i);
        return typeof(ImmutableArray)
            .GetMethods()
            .Single(m =>
                m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }]
            )
            .MakeGenericMethod(element)
            .Invoke(null, [items])!;
    }

    object WildRecord(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Wild)]);
    }
}
