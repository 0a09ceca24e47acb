using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Words in the record: whose words (the voice), whose hand wrote them down, and on which day.</summary>
public sealed record Line(LineId Id, string Words, PersonId Voice, PersonId Hand, DateOnly On)
{
    public static Line Of(LineId id, string words, Happening happening) =>
        new(id, words, happening.Voice, happening.Hand, happening.Day);

    /// <summary>The same place in the record without its words.</summary>
    public Line WithoutWords() => this with { Words = "" };
}

/// <summary>The employee's answer to a question. Disowned answers stay, beside the new ones.</summary>
public sealed record Answer(Line Line, Question Question, bool IsDisowned);

/// <summary>What the manager adds to an answer of the employee's.</summary>
public sealed record View(Line Line, Question Question);
