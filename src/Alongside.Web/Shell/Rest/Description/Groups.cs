using System.Text.Json.Nodes;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>
/// The groups in which the document and its pages show the operations, in the order of a reader who begins: a title and a sentence
/// for each, under a few headings. The moves of a plan are too many for one group, and go by when they are made.
/// </summary>
static class Groups
{
    public const string Title = "x-displayName";
    public const string Headings = "x-tagGroups";

    static readonly (string Heading, (string Name, string Title, string Says)[] Groups)[] All =
    [
        (
            "Two people and their plan",
            [
                ("today", "Today", "What waits for a manager on this day."),
                ("people", "People", "Whom one leads, and anybody of the firm by name."),
                ("search", "Search", "Words in one’s own records, and people whom one leads."),
                ("check-ins", "Check-ins", "“Are you okay?”: what was seen, that somebody asked, and help."),
                ("task-plans", "Plans", "Find plans, begin one, read it, take copies, and keep a log."),
                ("task-plans-prepare", "Preparing a plan", "What the manager does alone, up to the invitation."),
                ("task-plans-talk", "The talk about a plan", "From the answer to the invitation until both agree."),
                (
                    "task-plans-attempt",
                    "Attempts and what comes next",
                    "From the first day of an attempt to the end of the plan."
                ),
                (
                    "task-plans-meanwhile",
                    "While a plan is open",
                    "Notes, the log, counts, promises, days away, and stopping."
                ),
                (
                    "task-plans-record",
                    "The record of a plan",
                    "What can be said about it at any time, also when it has ended."
                ),
                ("promises", "Promises", "What one gave or was given, over all records."),
            ]
        ),
        (
            "Everybody’s own",
            [
                ("asks", "Talks with HR", "What somebody asks HR, and what HR answers."),
                ("messages", "Messages", "What reached one, wishes about mail, and an address for a calendar."),
                ("who-can-see-what", "Who can see what", "What there is, and who can read it."),
                ("devices", "Devices", "Where one is signed in."),
                ("tokens", "Tokens", "One’s own tokens in this firm."),
                ("coach", "The language coach", "Reads a text and keeps nothing; and what the firm chose for it."),
            ]
        ),
        (
            "HR and advisers",
            [
                ("hr", "HR", "Every plan by its step, who could use a hand, and writing first."),
                ("advisers", "Advisers", "Who helps from outside, with whom, and what was opened."),
                ("cards", "Cards", "Ways in for people without e-mail."),
            ]
        ),
        (
            "Looking after the firm",
            [
                ("set-up", "Setting up", "What is missing before a firm can open."),
                ("rules", "Rules", "What holds for everybody in the firm, and each change of it."),
                ("roles", "Roles", "Who holds which, giving and ending them."),
                ("imports", "Imports of people", "Looking at a file of people, carrying it out, taking it back."),
                ("own-sign-in", "Own sign-in", "The firm’s own provider: setting, trying and removing it."),
                (
                    "exports",
                    "Copies of everything",
                    "A copy of the whole firm, asked for by one and agreed by another."
                ),
                ("removals", "The end of a firm", "Taking the firm out, asked for by one and agreed by another."),
                ("practice", "Practice firm", "Its clock, and taking it away."),
            ]
        ),
        (
            "Programs of the firm",
            [
                ("integrations", "Programs let in", "Which programs a firm lets in, and for what."),
                ("staff", "People data", "Who works here, read or brought by a program."),
                ("dates", "Days", "The days of promises and talks, for a program."),
                ("webhooks", "Webhooks", "Which addresses outside are told, and what became of it."),
            ]
        ),
    ];

    /// <summary>The group of a move: of a plan’s it depends on when it is made.</summary>
    public static string Of(string noun, Move move) =>
        noun != "task-plans" ? noun
        : move.Method.DeclaringType == typeof(HelpingProcess) ? "task-plans-meanwhile"
        : move.Rule switch
        {
            OpenMoveAttribute => "task-plans-meanwhile",
            LastingMoveAttribute or EarlyMoveAttribute => "task-plans-record",
            { From: var from } => "task-plans-" + Of(from.Select(Enum.Parse<TaskPlanStage>).DefaultIfEmpty().Min()),
        };

    static string Of(TaskPlanStage first) =>
        first switch
        {
            < TaskPlanStage.Invited => "prepare",
            < TaskPlanStage.Agreed => "talk",
            _ => "attempt",
        };

    /// <exception cref="InvalidOperationException">An operation belongs to no group of these.</exception>
    public static void Describe(OpenApiDocument document)
    {
        var named = document
            .Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(o => o.Tags ?? Enumerable.Empty<OpenApiTagReference>())
            .Select(t => t.Reference.Id!)
            .ToHashSet(StringComparer.Ordinal);
        if (named.Except(All.SelectMany(h => h.Groups).Select(g => g.Name)).FirstOrDefault() is { } missing)
            throw new InvalidOperationException($"Say in {nameof(Groups)} what the group {missing} is.");
        document.Tags = All.SelectMany(h => h.Groups).Select(TagOf).ToHashSet();
        (document.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal))[Headings] =
            new JsonNodeExtension(
                new JsonArray([
                    .. All.Select(h => new JsonObject
                    {
                        ["name"] = h.Heading,
                        ["tags"] = new JsonArray([.. h.Groups.Select(g => (JsonNode)g.Name)]),
                    }),
                ])
            );
    }

    static OpenApiTag TagOf((string Name, string Title, string Says) group) =>
        new()
        {
            Name = group.Name,
            Description = group.Says,
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                [Title] = new JsonNodeExtension(JsonValue.Create(group.Title)),
            },
        };
}
