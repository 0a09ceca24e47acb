using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>The promises of one record, as the facts about them leave them.</summary>
public sealed record PromiseList(ImmutableArray<Promise> All)
{
    public static readonly PromiseList Empty = new([]);

    public Promise? Find(LineId promise) => All.FirstOrDefault(p => p.Id == promise);

    public PromiseDay? Due(LineId promise, DateOnly first) => Find(promise)?.Due(first);

    public PromiseList Add(Promise promise) => new(All.Add(promise));

    /// <summary>Whether what the employer promised was late or got a new day while an attempt ran (P7).</summary>
    public bool Spoil(DateOnly began, DateOnly end, DateOnly today) =>
        All.Any(p => p.IsSupport && p.Days.Any(d => d.Spoils(began, end, today)));

    public PromiseList Fold(Happening happening) =>
        happening.Fact switch
        {
            PromiseDone f => With(f.Promise, f.Due, d => d with { Done = happening.Day }),
            PromiseThere f => With(f.Promise, f.Due, d => d with { There = d.Done is not null, Offered = null }),
            PromiseNotThere f => With(f.Promise, f.Due, d => d with { Done = null }),
            NewDayOffered f => With(f.Promise, f.Due, d => d with { Offered = f.Day }),
            NewDayAccepted f => With(f.Promise, f.Due, d => d with { Day = f.Day, Offered = null }),
            NewDayDeclined f => With(f.Promise, f.Due, d => d with { Offered = null }),
            _ => this,
        };

    /// <summary>The days that wait, each for the person who keeps the promise.</summary>
    public IEnumerable<Due> Dues(RecordHeader header) =>
        from promise in All
        from day in promise.Days
        where day is { Done: null, There: false } && promise.Owner is not PromiseOwner.Hr
        select new Due(DueKind.Promise, day.Day, promise.IsSupport ? header.Manager : header.Employee);

    PromiseList With(LineId promise, DateOnly first, Func<PromiseDay, PromiseDay> change) =>
        new([.. All.Select(p => p.Id == promise ? p with { Days = Change(p.Days, first, change) } : p)]);

    static ImmutableArray<PromiseDay> Change(
        ImmutableArray<PromiseDay> days,
        DateOnly first,
        Func<PromiseDay, PromiseDay> change
    ) => [.. days.Select(d => d.First == first ? change(d) : d)];
}
