namespace Alongside.Domain.Coaching;

/// <summary>Gathers with what a pattern can go on.</summary>
sealed class Nexts
{
    readonly HashSet<WordBits> words = [];
    Shape shapes;
    bool anything;

    public void Add(Step step)
    {
        switch (step.Ask)
        {
            case Ask.Set when step.Words!.PhrasesFrom(0) is null:
                words.Add(step.Words.Beginnings);
                break;
            case Ask.Shape:
                shapes |= (Shape)step.A;
                break;
            case Ask.Name:
                shapes |= Shape.Capital;
                break;
            case Ask.Mark:
                shapes |= Shape.Mark;
                break;
            default:
                anything = true;
                break;
        }
    }

    /// <summary>A word by its number; a number in digits has none.</summary>
    public void Add(int word)
    {
        if (word is 0)
            shapes |= Shape.Number;
        else
            words.Add(WordBits.Of(word));
    }

    /// <summary>Null where anything can come. Most often one set can, and is shared.</summary>
    public Next? Next() =>
        anything ? null : new Next(words.Count is 1 ? words.Single() : WordBits.Union(words), shapes);
}
