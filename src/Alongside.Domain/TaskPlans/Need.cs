using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>What kind of help the employee asks for.</summary>
public enum NeedKind
{
    Information = 1,
    Resources = 2,
    Equipment = 3,
    Time = 4,
    Support = 5,
    Training = 6,
    Other = 7,
}

/// <summary>Whether the employer will give what was asked for.</summary>
public enum NeedReply
{
    WillDo = 1,

    /// <summary>Not as asked, but another way, with a reason.</summary>
    AnotherWay = 2,

    /// <summary>It cannot be done, with a reason.</summary>
    Cannot = 3,
}

/// <summary>What the manager answers to one need. A yes becomes a promise once both have agreed.</summary>
/// <param name="Words">What will be done.</param>
/// <param name="Reason">Why not as asked; needed unless it will be done as asked.</param>
/// <param name="Owner">Who keeps it; none when it cannot be done.</param>
/// <param name="Days">By when, or each day of a repeated help; none when it cannot be done.</param>
public sealed record NeedAnswer(
    NeedReply Reply,
    string Words,
    string Reason,
    PromiseOwner? Owner,
    ImmutableArray<DateOnly> Days
)
{
    public ImmutableArray<DateOnly> Days { get; init; } = Days.OrNone();

    public bool IsPromise => Reply is NeedReply.WillDo or NeedReply.AnotherWay;
}

/// <summary>Something the employee needs, in their words, and what the manager answered.</summary>
public sealed record Need(Line Line, NeedKind Kind, NeedAnswer? Answer, bool IsDisowned)
{
    public Promise? Promise =>
        this switch
        {
            { IsDisowned: false, Answer: { IsPromise: true } answer } => Promise.Given(
                Line.Id,
                answer.Owner ?? PromiseOwner.Manager,
                answer.Words,
                answer.Days
            ),
            _ => null,
        };
}
