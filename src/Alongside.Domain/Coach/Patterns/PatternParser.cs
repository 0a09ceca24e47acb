using System.Globalization;

namespace Alongside.Domain.Coaching;

/// <summary>
/// Reads a pattern as docs/coach.md describes it: words, &lt;verb&gt; in all its forms, @set, #number, (a/b), optional?, gaps .. and ...,
/// [the part to point at], ^ start, $ end, ~ clause end, !not-this, -not-after-this.
/// </summary>
sealed class PatternParser(Lexicon lexicon, string source)
{
    const int Narrow = 3;
    const int Wide = 8;

    readonly List<Step> steps = [];
    int at;

    public Pattern Parse()
    {
        Sequence();
        if (at < source.Length)
            throw Bad("ends too early");
        steps.Add(new Step(Ask.Accept));
        return new Starts([.. steps], source).Pattern();
    }

    void Sequence()
    {
        while (Skip() && source[at] is not (')' or '/'))
        {
            var from = steps.Count;
            Item();
            if (at < source.Length && source[at] is '?')
            {
                at++;
                MakeOptional(from);
            }
        }
    }

    void Item()
    {
        switch (source[at])
        {
            case '(':
                Group();
                break;
            case '[' or ']' or '^' or '$' or '~' or '_' or '#' or ',' or ';' or ':':
                Sign(source[at++]);
                break;
            case '!' or '-':
                Look();
                break;
            case '.':
                Gap();
                break;
            case '@' when Take("@Name"):
                steps.Add(new Step(Ask.Name));
                break;
            case '@' when Take("@ing"):
                steps.Add(new Step(Ask.Shape, (int)Shape.Ing));
                break;
            case '@' when Take("@ed"):
                Either([
                    [new Step(Ask.Shape, (int)Shape.Ed)],
                    [new Step(Ask.Set, Words: lexicon.Set("past"))],
                ]);
                break;
            case '@' when Take("@ly"):
                steps.Add(new Step(Ask.Shape, (int)Shape.Ly));
                break;
            default:
                steps.AddRange(Words().Select(set => new Step(Ask.Set, Words: set)));
                break;
        }
    }

    void Sign(char sign)
    {
        if (sign is '#')
            Either([
                [new Step(Ask.Shape, (int)Shape.Number)],
                [new Step(Ask.Set, Words: lexicon.Set("number"))],
            ]);
        else
            steps.Add(
                sign switch
                {
                    '[' => new Step(Ask.Open),
                    ']' => new Step(Ask.Close),
                    '^' => new Step(Ask.AtStart, Words: lexicon.Set("opener")),
                    '$' => new Step(Ask.AtEnd),
                    '~' => new Step(Ask.AtClauseEnd),
                    '_' => new Step(Ask.Any),
                    _ => new Step(Ask.Mark, sign),
                }
            );
    }

    void Look()
    {
        var ask = source[at++] is '!' ? Ask.Unless : Ask.NotAfter;
        var set = new WordSet();
        if (source[at] is '(')
        {
            do
            {
                at++;
                Alternative().ForEach(set.Add);
            } while (source[at] is '/');
            at++;
        }
        else
            Words().ForEach(set.Add);
        steps.Add(new Step(ask, Words: set));
    }

    List<WordSet> Alternative()
    {
        var sets = new List<WordSet>();
        while (Skip() && source[at] is not (')' or '/'))
            sets.AddRange(Words());
        if (sets.Count == 1)
            return sets;
        var phrase = new WordSet();
        phrase.Add([.. sets.Select(s => s.FirstWords.First())]);
        return [phrase];
    }

    void Gap()
    {
        var dots = source.AsSpan(at).IndexOfAnyExcept('.') is var run and >= 0 ? run : source.Length - at;
        at += dots;
        var digits = at;
        while (at < source.Length && char.IsDigit(source[at]))
            at++;
        var most = at > digits ? int.Parse(source.AsSpan(digits, at - digits), CultureInfo.InvariantCulture) : 0;
        steps.Add(
            dots == 2 ? new Step(Ask.Gap, most > 0 ? most : Narrow) : new Step(Ask.WideGap, most > 0 ? most : Wide)
        );
    }

    void Group()
    {
        var ways = new List<Step[]>();
        var from = steps.Count;
        do
        {
            at++;
            Sequence();
            ways.Add([.. steps[from..]]);
            steps.RemoveRange(from, steps.Count - from);
        } while (at < source.Length && source[at] is '/');
        if (at >= source.Length)
            throw Bad("a group is not closed");
        at++;
        Either([.. ways.Select(w => Forks.Shift(w, -from))]);
    }

    void Either(Step[][] ways) => steps.AddRange(Forks.Of(ways, steps.Count));

    void MakeOptional(int from)
    {
        var way = Forks.Shift([.. steps[from..]], 1);
        steps.RemoveRange(from, steps.Count - from);
        steps.Add(new Step(Ask.Either, from + 1, from + 1 + way.Length));
        steps.AddRange(way);
    }

    List<WordSet> Words()
    {
        if (Take("#"))
            return [lexicon.AnyNumber];
        var from = at;
        while (
            at < source.Length
            && (char.IsLetterOrDigit(source[at]) || source[at] is '\'' or '’' or '-' or '@' or '<' or '>')
        )
            at++;
        if (at == from)
            throw Bad($"cannot read “{source[at]}”");
        return lexicon.Sets(source[from..at]);
    }

    bool Take(string word)
    {
        var end = at + word.Length;
        if (!source.AsSpan(at).StartsWith(word) || (end < source.Length && char.IsLetter(source[end])))
            return false;
        at = end;
        return true;
    }

    bool Skip()
    {
        at += source.AsSpan(at).IndexOfAnyExcept(' ') is var spaces and >= 0 ? spaces : source.Length - at;
        return at < source.Length;
    }

    FormatException Bad(string why) => new($"The pattern “{source}” {why} at {at}.");
}
