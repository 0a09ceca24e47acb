using System.Collections.Concurrent;
using System.Reflection;

namespace Alongside.Domain.Tests.Walks;

/// <summary>Values for the fields of a move: sensible mostly, wild sometimes.</summary>
sealed class Values(Chance chance, Process process, DateOnly today)
{
    static readonly ConcurrentDictionary<ParameterInfo, bool> MayBeMissing = new();

    int words;

    public object?[] For(Move move, bool wild)
    {
        var fields = move.Fields.ToList();
        if (!wild && fields is [{ Name: "promise" }, { Name: "due" }, ..] && Promises() is { Count: > 0 } days)
        {
            var (promise, due) = chance.From(days);
            return [promise, due, .. fields.Skip(2).Select(f => Sensible(f.ParameterType))];
        }
        return [.. fields.Select(f => wild ? Wild(f) : Sensible(f.ParameterType))];
    }

    /// <summary>Words that occur nowhere else, so that it shows where they go.</summary>
    public string Words() => $"words-{chance.Next():x16}-{words++}";

    public DateOnly Soon() => today.AddDays(chance.Below(15));

    public Appointment Meeting() => new(Soon(), new TimeOnly(chance.Below(24), 0), Words());

    public Measure Measure(int least = 5, int most = 10) =>
        new(
            MeasureKind.AtLeast,
            least + chance.Below(most - least + 1),
            "quotes sent within one working day",
            10,
            "quotes",
            Over: null,
            0,
            new Levels("late", "in time", "early"),
            []
        );

    public Standard Standard() =>
        chance.In(50)
            ? new(Measure(9, 9), StandardBasis.AverageColleague, 3 + chance.Below(5), Words())
            : new(Measure(9, 9), StandardBasis.JobNeeds, chance.Below(3), Words());

    public HowLong Time() => new(1 + chance.Below(10), chance.Of(TimeUnit.Hours, TimeUnit.WorkingDays));

    public Invitation Invitation() => new(Words(), Words(), Meeting(), chance.Of(Enum.GetValues<WayOfMeeting>()));

    public Opening Opening(bool good = true) =>
        new(
            Words(),
            new CheckInReference(
                new RecordId(chance.Id()),
                Penhallow.Sam,
                chance.Of(CheckInStage.Held, CheckInStage.Declined)
            ),
            FormalMatterOpen: !good,
            GoodFaith: good
        );

    public NeedAnswer NeedAnswer() =>
        new(
            chance.Of(NeedReply.WillDo, NeedReply.WillDo, NeedReply.AnotherWay, NeedReply.Cannot),
            Words(),
            Words(),
            chance.Of(PromiseOwner.Manager, PromiseOwner.Manager, PromiseOwner.Employee, PromiseOwner.Hr),
            [.. Enumerable.Range(0, 1 + chance.Below(2)).Select(_ => Soon())]
        );

    object? Sensible(Type type) =>
        type switch
        {
            _ when type == typeof(string) => Words(),
            _ when type == typeof(bool) => chance.In(50),
            _ when type == typeof(int) || type == typeof(int?) => 1 + chance.Below(20),
            _ when type == typeof(decimal) || type == typeof(decimal?) => (decimal)chance.Below(20),
            _ when type == typeof(TimeOnly) => new TimeOnly(chance.Below(24), 0),
            _ when type == typeof(RecordId) => new RecordId(chance.Id()),
            _ when type == typeof(DateOnly) => chance.In(70) ? Soon() : today.AddDays(-chance.Below(10)),
            _ when type == typeof(LineId) => chance.From(LineIds()),
            _ when type == typeof(PersonId) => chance.Of(Penhallow.Gwen, Penhallow.Maya, Penhallow.Priya),
            _ when type == typeof(Appointment) => Meeting(),
            _ when type == typeof(Measure) => Measure(),
            _ when type == typeof(Standard) => Standard(),
            _ when type == typeof(HowLong) => Time(),
            _ when type == typeof(Invitation) => Invitation(),
            _ when type == typeof(Opening) => Opening(),
            _ when type == typeof(NeedAnswer) => NeedAnswer(),
            _ when type == typeof(Count) => Count(),
            _ when type == typeof(LogEntry) => new LogEntry(
                chance.Of(LogKind.Helped, LogKind.InTheWay),
                Words(),
                today.AddDays(-chance.Below(5)),
                chance.In(50) ? 15 : null,
                chance.In(30) ? Count() : null
            ),
            _ when type == typeof(ImmutableArray<Barrier>) => ImmutableArray.Create(
                new Barrier(BarrierKind.Clarity, Words())
            ),
            _ when type == typeof(ImmutableArray<DateOnly>) => ImmutableArray.Create(Soon()),
            _ when Nullable.GetUnderlyingType(type) is { IsEnum: true } inner => AnyOf(inner),
            { IsEnum: true } => AnyOf(type),
            _ => throw new NotSupportedException($"No sensible {type.Name}."),
        };

    object AnyOf(Type type) =>
        Enum.GetValuesAsUnderlyingType(type) is { } all
            ? Enum.ToObject(type, all.GetValue(chance.Below(all.Length))!)
            : 0;

    Count Count() => new(today.AddDays(-chance.Below(5)), chance.Below(10), 10, Words());

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

    List<(LineId, DateOnly)> Promises() => [.. from p in process.Promises from d in p.Days select (p.Id, d.First)];

    List<LineId> LineIds() =>
        process is TaskPlan plan
            ?
            [
                .. plan.Shared.Lines,
                .. plan.Shared.Record.Corrections.Select(c => c.Line.Id),
                .. plan.Course.Awaiting,
                .. plan.Own(plan.Header.Employee).Notes.Select(n => n.Id),
                .. plan.Own(plan.Header.Manager).Notes.Select(n => n.Id),
                .. plan.Own(plan.Header.Employee).Kept.Select(n => n.Line.Id),
            ]
            : [];
}
