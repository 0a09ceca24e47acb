namespace Alongside.Domain.Tests.Walks;

/// <summary>Values for the fields of a move: sensible mostly, wild sometimes.</summary>
sealed partial class Values(Chance chance, Process process, DateOnly today)
{
    int words;

    public object?[] For(Move move, bool wild)
    {
        var fields = move.Method.GetParameters().Skip(1).ToList();
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

    public Opening Opening(bool good = true) => new(Words(), FormalMatterOpen: !good, GoodFaith: good);

    public CheckInReference CheckIn() =>
        new(new RecordId(chance.Id()), Penhallow.Sam, chance.Of(CheckInStage.Held, CheckInStage.Declined));

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
            _ when type == typeof(CheckInReference) => CheckIn(),
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
            _ when type == typeof(ImmutableArray<LineId>) => ImmutableArray.Create(chance.From(LineIds())),
            _ when Nullable.GetUnderlyingType(type) is { IsEnum: true } inner => AnyOf(inner),
            { IsEnum: true } => AnyOf(type),
            _ => throw new NotSupportedException($"No sensible {type.Name}."),
        };

    object AnyOf(Type type) =>
        Enum.GetValuesAsUnderlyingType(type) is { } all
            ? Enum.ToObject(type, all.GetValue(chance.Below(all.Length))!)
            : 0;

    Count Count() => new(today.AddDays(-chance.Below(5)), chance.Below(10), 10, Words());

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
