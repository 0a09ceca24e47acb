using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Domain.Asking;

/// <summary>HR opened a record, with a reason, for that day. The employee is told; the manager is not, or asking HR would show.</summary>
[Fact("record.opened-by-hr", Audience.WithHr, KeptWithEmployee = true)]
public sealed record RecordOpened(string Reason) : Fact;

/// <summary>Who of HR opened a record on which day, and why.</summary>
public sealed record HrOpening(PersonId By, DateOnly On, string Reason);

/// <summary>What one of the two and HR share in a record: what that person wrote, and, with the employee, when HR opened it.</summary>
public sealed record HrSheet(ImmutableArray<Line> Lines) : Sheet
{
    public static readonly HrSheet Empty = new([]);

    public ImmutableArray<HrOpening> Openings { get; init; } = [];

    public override Sheet Fold(Happening happening) =>
        happening.Fact switch
        {
            HrAsked f => this with { Lines = Lines.Add(Line.Of(f.Line, f.Words, happening)) },
            RecordOpened f => this with { Openings = Openings.Add(new(happening.Hand, happening.Day, f.Reason)) },
            _ => this,
        };
}
