namespace Alongside.Domain.Coaching;

/// <summary>
/// Reads a concern or an expectation for more than one task: a list of issues ("your timekeeping, the VAT return and how you talk to
/// Derek"), of clauses about different things, or of orders that share nothing and take weeks. Steps of one task share a word or an "it".
/// </summary>
static class TaskLists
{
    const int Fewest = 3;
    const int Most = 12;

    public static void Read(Reading reading, List<Found> found)
    {
        if (reading.Field is not (WritingField.Concern or WritingField.Expectation))
            return;
        foreach (var sentence in reading.Sentences)
        {
            if (
                sentence.Length is < 6 or > 90
                || IsOneTask(reading, sentence)
                || reading.Tokens[sentence.First].Is(Shape.Mention)
            )
                continue;
            var items = Items(reading, sentence);
            if (items.Count is < 2 or > Most || !IsSeveral(reading, sentence, items))
                continue;
            var span = new Stretch(items[0].First, items[^1].End);
            found.Add(
                new Found(
                    Category.SeveralTasks,
                    Reach.Trim(reading, span),
                    sentence,
                    "several-tasks.list",
                    RuleWays.None
                )
            );
        }
    }

    /// <summary>The sentence, or the one before it, says that these are steps of one task.</summary>
    static bool IsOneTask(Reading reading, Stretch sentence)
    {
        var oneTask = reading.Lexicon.Set("one-task");
        for (var i = Math.Max(0, sentence.First - 20); i < sentence.End; i++)
        {
            if (reading.Is(i, oneTask))
                return true;
        }
        return false;
    }

    static bool IsSeveral(Reading reading, Stretch sentence, List<Stretch> items)
    {
        var issues = items.Count(i => reading.Any(i, reading.Lexicon.Set("issue")));
        if (
            issues >= 2
            && (
                issues >= 3
                || (
                    items.Exists(i => reading.Any(i, reading.Lexicon.Set("your")))
                    && items.TrueForAll(i => i.Length < 10)
                )
            )
        )
            return true;
        if (items.Count < Fewest || SharesAWord(reading, items))
            return false;
        return reading.Field is WritingField.Concern
            ? items.Count(i => IsClause(reading, i)) >= Fewest && !AreOneMatter(reading, sentence, items)
            : reading.Any(sentence, reading.Lexicon.Set("project"))
                && (items.Count(i => IsOrder(reading, i)) >= Fewest || items.Count(i => IsDone(reading, i)) >= Fewest);
    }

    /// <summary>"On 12 May the desk was locked, the phone was off and …" tells of one day; claims about things alone, of one thing.</summary>
    static bool AreOneMatter(Reading reading, Stretch sentence, List<Stretch> items) =>
        reading.Is(sentence.First, reading.Lexicon.Set("occasion-opener"))
        || !items.Exists(i => reading.Is(i.First, reading.Lexicon.Set("pronoun")));

    /// <summary>What stands between commas and "and", from the last colon or "want" on.</summary>
    static List<Stretch> Items(Reading reading, Stretch sentence)
    {
        var first = Start(reading, sentence);
        var items = new List<Stretch>();
        for (var i = first; i < sentence.End; i++)
        {
            var cuts = reading.Tokens[i].Sign is ',' or ';' or '/' || reading.Is(i, reading.Lexicon.Set("list-and"));
            if (!cuts)
                continue;
            if (i > first)
                items.Add(new Stretch(first, i));
            first = i + 1;
        }
        if (first < sentence.End)
            items.Add(Reach.Trim(reading, new Stretch(first, sentence.End)));
        return items;
    }

    static int Start(Reading reading, Stretch sentence)
    {
        var first = sentence.First;
        for (var i = sentence.First; i < sentence.End - 4; i++)
        {
            if (reading.Tokens[i].Sign is ':' || reading.Is(i, reading.Lexicon.Set("list-opener")))
                first = i + 1;
            else if (reading.Tokens[i].Sign is ',')
                break;
        }
        return first;
    }

    static bool IsClause(Reading reading, Stretch item)
    {
        if (item.Length < 3 || !reading.Is(item.First, reading.Lexicon.Set("clause-subject")))
            return false;
        for (var i = item.First + 1; i < item.End; i++)
        {
            if (
                reading.Is(i, reading.Lexicon.Set("auxiliary"))
                || reading.Is(i, reading.Lexicon.Set("past"))
                || reading.Tokens[i].Is(Shape.Ed)
            )
                return true;
        }
        return false;
    }

    static bool IsOrder(Reading reading, Stretch item) =>
        item.Length >= 2 && reading.Is(item.First, reading.Lexicon.Set("verb"));

    static bool IsDone(Reading reading, Stretch item)
    {
        if (reading.Any(item, reading.Lexicon.Set("asks")))
            return false;
        for (var i = item.First + 1; i < item.End; i++)
        {
            if (reading.Tokens[i].Is(Shape.Ed) || reading.Is(i, reading.Lexicon.Set("past")))
                return true;
        }
        return false;
    }

    /// <summary>Steps of one task point back: "it", "them", "then", or the same noun again.</summary>
    static bool SharesAWord(Reading reading, List<Stretch> items)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (reading.Any(item, reading.Lexicon.Set("points-back")))
                return true;
            var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = item.First; i < item.End; i++)
            {
                if (
                    reading.Tokens[i].Is(Shape.Word)
                    && (reading.Tokens[i].Word == 0 || reading.Is(i, reading.Lexicon.Set("content")))
                )
                    own.Add(Stem(reading, i));
            }
            if (own.Any(w => !seen.Add(w)))
                return true;
        }
        return false;
    }

    static string Stem(Reading reading, int at)
    {
        var word = reading.Text[reading.Tokens[at].Start..reading.Tokens[at].End];
        return word.EndsWith('s') ? word[..^1] : word;
    }
}
