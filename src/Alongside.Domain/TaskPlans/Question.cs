namespace Alongside.Domain.TaskPlans;

/// <summary>What the employee is asked. The employee's answer is saved before the manager adds a view (P5).</summary>
public enum Question
{
    /// <summary>W2: how would you know that it is done well?</summary>
    Good = 1,

    /// <summary>W2: when did this go well before?</summary>
    WentWell = 2,

    /// <summary>W3: what do you need? Answered by needs.</summary>
    Needs = 3,

    /// <summary>W3: what else might get in the way: other work, sudden changes, too few people or things?</summary>
    Challenges = 4,

    /// <summary>W4: how much time would it take? Answered by a length of time.</summary>
    Time = 5,

    /// <summary>W5: by when is it reasonable? Answered by a day.</summary>
    Date = 6,

    /// <summary>W6: what will you note down as you go?</summary>
    Log = 7,

    /// <summary>W7: what else can I do to be most helpful?</summary>
    MostHelpful = 8,

    /// <summary>R1: what else might get in the way this time?</summary>
    InTheWay = 9,

    /// <summary>R2: what should the next step be if this does not work?</summary>
    IfNot = 10,

    /// <summary>F1: how did you measure it, and how did it go?</summary>
    Measured = 11,

    /// <summary>F2: what helped, and what got in the way?</summary>
    Helped = 12,

    /// <summary>F3: what will you do differently now?</summary>
    Differently = 13,

    /// <summary>What got in the way? Asked at each review of barriers (P8).</summary>
    Barriers = 14,

    /// <summary>What do you think the next step should be?</summary>
    NextStep = 15,
}

/// <summary>Which questions belong together.</summary>
public static class Questions
{
    /// <summary>Whether the question is answered in free words on the worksheet.</summary>
    public static bool IsOnWorksheet(this Question question) =>
        question
            is Question.Good
                or Question.WentWell
                or Question.Challenges
                or Question.Log
                or Question.MostHelpful
                or Question.InTheWay
                or Question.IfNot;

    public static bool IsOfFollowUp(this Question question) =>
        question is Question.Measured or Question.Helped or Question.Differently;

    public static bool IsOfRetry(this Question question) => question is Question.InTheWay or Question.IfNot;
}
