namespace Alongside.Domain.Coaching;

/// <summary>
/// The rules of a category, one a line: id | pattern | fires on | silent on | options. An example may start with its field and
/// "&gt;". Options: frank, raw, clause, whole, hint, only=field,field.
/// </summary>
sealed class RuleFile(Lexicon lexicon, Category category, DataFile file)
{
    public IEnumerable<Rule> Rules() => file.Lines().Select(Read);

    Rule Read(string line)
    {
        var cells = line.Split(" | ", StringSplitOptions.TrimEntries);
        if (cells.Length is not (4 or 5))
            throw new FormatException($"{file.Name}: “{line}” has {cells.Length} cells, not 4 or 5.");
        var options = cells.Length > 4 ? cells[4].Split(' ') : [];
        return new Rule(
            category,
            $"{category.Name()}.{cells[0]}",
            new PatternParser(lexicon, lexicon.Expand(cells[1])).Parse(),
            Fields(options),
            Example(cells[2]),
            Example(cells[3]),
            options
                .Where(o => !o.StartsWith("only=", StringComparison.Ordinal))
                .Aggregate(RuleWays.None, (w, o) => w | Way(o))
        );
    }

    Example Example(string cell) =>
        cell.IndexOf('>', StringComparison.Ordinal) is var at and > 0
            ? new Example(Field(cell[..at]), cell[(at + 1)..].Trim())
            : new Example(FieldScope.Usual(category), cell);

    WritingField[] Fields(string[] options) =>
        options.FirstOrDefault(o => o.StartsWith("only=", StringComparison.Ordinal)) is { } only
            ? [.. only[5..].Split(',').Select(Field)]
            : [.. FieldScope.Of(category)];

    static WritingField Field(string name) =>
        Names.Field(name.Trim()) ?? throw new FormatException($"There is no field “{name}”.");

    static RuleWays Way(string name) => Enum.Parse<RuleWays>(name, ignoreCase: true);
}
