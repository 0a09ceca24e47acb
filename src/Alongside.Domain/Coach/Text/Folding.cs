namespace Alongside.Domain.Coaching;

/// <summary>Brings letters that look alike to one form, so that "LAZY", "ｌａｚｙ" and "lаzy" read the same.</summary>
static class Folding
{
    const string Alike = "аaеeоoрpсcуyхxіiјjѕsһhԁdοoαaνvιiΙiкkмmтtвb";
    const string Accented = "àaáaâaãaäaåaçcèeéeêeëeìiíiîiïiñnòoóoôoõoöoùuúuûuüuýyÿyāaēeīiōoūu";

    static readonly Dictionary<char, char> Letters = Pairs(Alike + Accented);

    /// <summary>Marks that carry no letter: soft hyphens, joiners, combining accents, variation selectors.</summary>
    public static bool IsSilent(char c) =>
        c
            is '\u00AD'
                or (>= '\u0300' and <= '\u036F')
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or (>= '\uFE00' and <= '\uFE0F')
                or '\uFEFF';

    public static char Fold(char c)
    {
        if (c < 128)
            return char.ToLowerInvariant(c);
        if (c is '’' or '‘' or 'ʼ' or '′')
            return '\'';
        if (c is '‐' or '‑')
            return '-';
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        var small = char.ToLowerInvariant(c);
        return Letters.GetValueOrDefault(small, small);
    }

    static Dictionary<char, char> Pairs(string pairs) =>
        Enumerable.Range(0, pairs.Length / 2).ToDictionary(i => pairs[2 * i], i => pairs[(2 * i) + 1]);
}
