using System.Collections.Frozen;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Storage;

/// <summary>The processes by the stable name under which their records are kept.</summary>
public static class Kinds
{
    public const string CheckIn = "check-in";
    public const string TaskPlan = "task-plan";
    public const string Ask = "ask";

    static readonly FrozenDictionary<string, Func<RecordHeader, Process>> Blank = new Dictionary<
        string,
        Func<RecordHeader, Process>
    >
    {
        [CheckIn] = header => new CheckIn(header),
        [TaskPlan] = header => new TaskPlan(header),
        [Ask] = header => new Ask(header),
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<Type, string> Names = Blank.ToFrozenDictionary(
        kind => kind.Value(new RecordHeader(default, default, default)).GetType(),
        kind => kind.Key
    );

    public static IEnumerable<string> All => Blank.Keys;

    public static string NameOf<T>()
        where T : Process => Names[typeof(T)];

    public static string NameOf(Process record) => Names[record.GetType()];

    /// <summary>A record of this kind before its first fact.</summary>
    public static Process Begin(string kind, RecordHeader header) => Blank[kind](header);
}
