namespace Alongside.Domain.Coaching;

/// <summary>Marks where clauses start: after commas and the like, and at "but", "because" and "and you".</summary>
static class Clauses
{
    public static void Mark(Reading reading)
    {
        var (breakers, joiners, subjects) = (
            reading.Lexicon.Set("breaker"),
            reading.Lexicon.Set("joiner"),
            reading.Lexicon.Set("subject")
        );
        for (var i = 1; i < reading.Tokens.Length; i++)
        {
            var joins = reading.Is(i, breakers) || (reading.Is(i, joiners) && Subject(reading, i + 1, subjects));
            if (reading.Tokens[i - 1].Is(Shape.Mark) || joins)
                reading.Mark(i, Shape.Clause);
        }
    }

    static bool Subject(Reading reading, int at, WordSet subjects) =>
        reading.Is(at, subjects)
        || (at < reading.Tokens.Length && PersonNames.Likely(reading.Tokens, at) && VerbFollows(reading, at));

    static bool VerbFollows(Reading reading, int at) =>
        at + 1 < reading.Tokens.Length
        && (reading.Is(at + 1, reading.Lexicon.Set("auxiliary")) || reading.Tokens[at + 1].Is(Shape.Ed | Shape.Plural));
}
