namespace Alongside.Domain.Coaching;

/// <summary>A data file: lines, of which those that start with a space continue the one before and # starts a remark.</summary>
sealed record DataFile(string Name, string Text)
{
    public IEnumerable<string> Lines()
    {
        var line = "";
        foreach (var raw in Text.Split('\n').Select(l => l.TrimEnd()))
        {
            if (raw.StartsWith(' '))
                line += raw;
            else
            {
                if (line.Length > 0)
                    yield return line;
                line = raw.StartsWith('#') ? "" : raw;
            }
        }
        if (line.Length > 0)
            yield return line;
    }

    /// <summary>"name : value" or "name = value" by the sign; lines with another sign first are somebody else's.</summary>
    public IEnumerable<(string Name, string Value)> Definitions(char sign)
    {
        foreach (var line in Lines())
        {
            var at = line.AsSpan().IndexOfAny(':', '=');
            if (at > 0 && line[at] == sign)
                yield return (line[..at].Trim(), line[(at + 1)..].Trim());
        }
    }
}
