using System.Globalization;

namespace Alongside.Bench.Many.Driving;

/// <summary>A form that somebody fills in and sends.</summary>
/// <param name="Page">On which it stands.</param>
/// <param name="End">How its action ends.</param>
/// <param name="Fields">What the person types, given the words that the oracle knows the move by; none where a button is all.</param>
sealed record MoveKind(
    string Name,
    string Page,
    string End,
    Func<string, IEnumerable<KeyValuePair<string, string>>>? Fields
)
{
    /// <summary>Its form on a page, where the page has one.</summary>
    public Form? In(string page) =>
        Form.In(page, End).FirstOrDefault(form => Fields?.Invoke("").All(f => form.Has(f.Key)) is not false);
}

/// <summary>The moves that people make, by who they are.</summary>
static class Moves
{
    const string Seen = "2026-11-10";

    /// <summary>One’s own turn: now this, now that.</summary>
    public static MoveKind Next(Person person, Random random) =>
        person.Role switch
        {
            Role.Employee when person.Plans.Count > 0 => random.Next(10) switch
            {
                < 5 => Log,
                < 8 => Promise,
                8 => Ask,
                _ => AskAgain(person) ?? Ask,
            },
            Role.Employee => (random.Next(3) == 0 ? AskAgain(person) : null) ?? Ask,
            Role.Manager => random.Next(3) == 0 ? Concern(person, random) : Promise,
            _ => Answer(person, random),
        };

    /// <summary>One that never runs out: a line in one’s log, a concern or an answer.</summary>
    public static MoveKind Endless(Person person, Random random) =>
        person switch
        {
            { Role: Role.Employee, Plans.Count: > 0 } => Log,
            { Role: Role.Employee } => Ask,
            { Role: Role.Manager } => Concern(person, random),
            _ => Answer(person, random),
        };

    static readonly MoveKind Log = new(
        "a line in the log",
        "/my-log",
        "my-log?handler=save",
        words => [new("kind", "helped"), new("words", words), new("reach", "ReadsAlong")]
    );

    static readonly MoveKind Ask = new("a question to HR", "/ask", "", words => [new("words", words)]);

    static readonly MoveKind Promise = new("a promise kept", "/promises", "promises?handler=done", Fields: null);

    static MoveKind? AskAgain(Person person) =>
        person.Asks is [var talk, ..]
            ? new("a further question", $"/ask/{talk}", "", words => [new("words", words)])
            : null;

    static MoveKind Answer(Person person, Random random) =>
        new("an answer of HR", $"/ask/{Pages.Any(person.Asks, random)}", "", words => [new("words", words)]);

    static MoveKind Concern(Person person, Random random)
    {
        var who = Pages.Any(person.Leads, random);
        return new(
            "a concern",
            "/check-ins/new",
            "",
            words => [new("who", $"{who}"), new("observation", words), new("seenOn", Seen)]
        );
    }

    /// <summary>What the oracle calls a promise that is said to be done.</summary>
    public static string NameOfPromise(string record, string promise, string due) =>
        string.Create(CultureInfo.InvariantCulture, $"{record} {promise} {due}");
}
