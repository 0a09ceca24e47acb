using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Shell.Rest;

/// <summary>Which records of a list are asked for: at one stage, ended or not, of one employee. Nothing else can be asked.</summary>
sealed record RecordFilter(string? Stage, bool? Ended, PersonId? Employee)
{
    static readonly Sentence NoSuchEnd = Sentence.Say("Give “ended” as true or false.");

    static readonly Sentence NoSuchPerson = Sentence.Say("Give “employee” as the id of a person.");

    /// <returns>The filter, or what is wrong with it, in words that name what can be asked.</returns>
    public static (RecordFilter? Filter, Refusal? Fault) Read<T>(string? stage, string? ended, string? employee)
        where T : Process
    {
        var stages = StagesOf(typeof(T));
        if (stage is not null && !stages.Contains(stage, StringComparer.Ordinal))
            return Bad(Sentence.Say("Give “stage” as one of: {stages}.", ("stages", string.Join(", ", stages))));
        if (ended is not (null or "true" or "false"))
            return Bad(NoSuchEnd);
        if (employee is not null && !PersonId.TryParse(employee, out _))
            return Bad(NoSuchPerson);
        return (
            new(
                stage,
                ended is null ? null : ended == "true",
                PersonId.TryParse(employee, out var person) ? person : null
            ),
            null
        );
    }

    /// <summary>The stages of a process’s records, as they are written.</summary>
    public static string[] StagesOf(Type process) =>
        [
            .. Enum.GetNames(
                    process == typeof(CheckIn) ? typeof(CheckInStage)
                    : process == typeof(Ask) ? typeof(AskStage)
                    : typeof(TaskPlanStage)
                )
                .Where(name => name != nameof(AskStage.None)),
        ];

    public IQueryable<RecordRow> Of(IQueryable<RecordRow> records)
    {
        if (Stage is { } stage)
            records = records.Where(r => r.Stage == stage);
        if (Ended is { } ended)
            records = records.Where(r => r.Ended == ended);
        return Employee is { } person ? records.Where(r => r.Employee == person) : records;
    }

    static (RecordFilter?, Refusal?) Bad(Sentence says) => (null, new("bad-filter", says));
}
