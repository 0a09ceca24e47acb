using Alongside.Domain.Basics;

namespace Alongside.Domain.CheckIns;

/// <summary>How the manager says the talk went. It chooses the words of the next page and is then forgotten.</summary>
public enum TalkWent
{
    /// <summary>They are fine, and said what is wrong.</summary>
    Fine = 1,

    /// <summary>Something outside work.</summary>
    OutsideWork = 2,

    /// <summary>Something at work is in the way.</summary>
    AtWork = 3,

    /// <summary>They would rather not say.</summary>
    NotSaid = 4,
}

/// <summary>What it is about: one task or more.</summary>
public enum Scope
{
    OneTask = 1,
    MoreThanOne = 2,
    HowWeWork = 3,
}

/// <summary>Whether the manager believes that it can work, with help.</summary>
public enum Belief
{
    Yes = 1,
    NotSure = 2,
    No = 3,
}

/// <summary>The questions that lead to a path, in the order in which they are asked, one to a page.</summary>
public enum PathQuestion
{
    TalkWent = 1,
    HealthOrHome = 2,
    DisciplineDecided = 3,
    Scope = 4,
    Belief = 5,
}

/// <summary>Where a check-in leads. Help without a plan is offered first, whatever the path.</summary>
public enum Path
{
    /// <summary>Health, home or something outside work: acknowledge, offer help and people. No plan on this page.</summary>
    Support = 1,

    /// <summary>Somebody has already decided: an honest stop, because a plan would not be one.</summary>
    Stop = 2,

    /// <summary>More than one task, how two people work together, or no belief that it can work: HR first.</summary>
    AskHr = 3,

    /// <summary>One task, and a fair chance: a task plan.</summary>
    TaskPlan = 4,
}

/// <summary>
/// The answers so far. They travel from page to page sealed in a hidden field and end with the last page; no table, log or
/// address ever holds them (P1).
/// </summary>
public sealed record PathAnswers(
    TalkWent? Talk = null,
    bool? HealthOrHome = null,
    bool? DisciplineDecided = null,
    Scope? Scope = null,
    Belief? Belief = null
)
{
    /// <summary>The next question, or null when the path is known.</summary>
    public PathQuestion? Next =>
        this switch
        {
            { Path: not null } => null,
            { Talk: null } => PathQuestion.TalkWent,
            { HealthOrHome: null } => PathQuestion.HealthOrHome,
            { DisciplineDecided: null } => PathQuestion.DisciplineDecided,
            { Scope: null } => PathQuestion.Scope,
            _ => PathQuestion.Belief,
        };

    /// <summary>These answers with one more, or null when it is not an answer to that question.</summary>
    public PathAnswers? With(PathQuestion question, string? answer) =>
        (question, answer) switch
        {
            (PathQuestion.TalkWent, "fine") => this with { Talk = TalkWent.Fine },
            (PathQuestion.TalkWent, "outside-work") => this with { Talk = TalkWent.OutsideWork },
            (PathQuestion.TalkWent, "at-work") => this with { Talk = TalkWent.AtWork },
            (PathQuestion.TalkWent, "not-said") => this with { Talk = TalkWent.NotSaid },
            (PathQuestion.HealthOrHome, "yes" or "no") => this with { HealthOrHome = answer is "yes" },
            (PathQuestion.DisciplineDecided, "yes" or "no") => this with { DisciplineDecided = answer is "yes" },
            (PathQuestion.Scope, "one-task") => this with { Scope = CheckIns.Scope.OneTask },
            (PathQuestion.Scope, "more") => this with { Scope = CheckIns.Scope.MoreThanOne },
            (PathQuestion.Scope, "how-we-work") => this with { Scope = CheckIns.Scope.HowWeWork },
            (PathQuestion.Belief, "yes") => this with { Belief = CheckIns.Belief.Yes },
            (PathQuestion.Belief, "not-sure") => this with { Belief = CheckIns.Belief.NotSure },
            (PathQuestion.Belief, "no") => this with { Belief = CheckIns.Belief.No },
            _ => null,
        };

    /// <summary>The path, as soon as the answers settle it.</summary>
    public Path? Path =>
        this switch
        {
            { Talk: TalkWent.OutsideWork } or { HealthOrHome: true } => CheckIns.Path.Support,
            { DisciplineDecided: true } => CheckIns.Path.Stop,
            { Scope: CheckIns.Scope.MoreThanOne or CheckIns.Scope.HowWeWork } => CheckIns.Path.AskHr,
            { Belief: CheckIns.Belief.No } => CheckIns.Path.AskHr,
            { Belief: not null } => CheckIns.Path.TaskPlan,
            _ => null,
        };

    /// <summary>Why this path, in words for the manager.</summary>
    public Sentence? Why =>
        this switch
        {
            { Talk: TalkWent.OutsideWork } or { HealthOrHome: true } => Sentence.Say(
                "Because something outside the task came up. That comes first, and it is theirs to share or not."
            ),
            { DisciplineDecided: true } => Sentence.Say(
                "Because it has been decided already. A plan would promise a chance that isn’t there."
            ),
            { Scope: CheckIns.Scope.MoreThanOne } => Sentence.Say(
                "Because it is about more than one task. A plan works for one at a time."
            ),
            { Scope: CheckIns.Scope.HowWeWork } => Sentence.Say(
                "Because it is about how you work together. That needs a talk, and perhaps a third person."
            ),
            { Belief: CheckIns.Belief.No } => Sentence.Say(
                "Because you don’t believe it can work yet. Talk that through before you ask anything of them."
            ),
            { Path: CheckIns.Path.TaskPlan } => Sentence.Say(
                "Because it is one task, nothing is decided, and it can work with help."
            ),
            _ => null,
        };
}
