using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.Search;

/// <summary>Words of a snippet, and whether they are what was looked for.</summary>
public readonly record struct Piece(string Text, bool IsFound);

/// <summary>The part of a text that shows what was found, with a few words on either side.</summary>
public sealed record Snippet(ImmutableArray<Piece> Pieces, DateOnly? On)
{
    const int Before = 8;
    const int AtMost = 32;

    public string Text => string.Concat(Pieces.Select(p => p.Text));

    public static Snippet Of(Passage passage, Wanted wanted)
    {
        var words = passage.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var from = Math.Max(0, Array.FindIndex(words, wanted.IsOne) - Before);
        var shown = words.Skip(from).Take(AtMost).ToList();
        List<Piece> pieces = [];
        if (from > 0)
            pieces.Add(new Piece("… ", IsFound: false));
        foreach (var (at, word) in shown.Index())
        {
            pieces.Add(new Piece(word, wanted.IsOne(word)));
            if (at < shown.Count - 1)
                pieces.Add(new Piece(" ", IsFound: false));
        }
        if (from + shown.Count < words.Length)
            pieces.Add(new Piece(" …", IsFound: false));
        return new Snippet([.. pieces], passage.On);
    }
}
