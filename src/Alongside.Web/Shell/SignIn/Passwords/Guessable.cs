using System.Collections.Immutable;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>
/// The passwords that are tried first: common words, rows of keys, the person’s own address and firm, and what people put round
/// them. Little remains of such a password once these are taken out.
/// </summary>
static class Guessable
{
    const int MustRemain = 6;
    const int FewestLetters = 5;

    static readonly ImmutableArray<string> Common =
    [
        .. (
            "password passwort passwd passphrase passcode secret geheim letmein welcome willkommen bienvenue croeso login signin "
            + "admin administrator root user guest test demo temp default change changeme access master superman batman spiderman "
            + "football baseball basketball hockey soccer liverpool arsenal chelsea everton rangers celtic manchester united "
            + "london cardiff england britain canada america australia ireland scotland wales monkey dragon tiger shadow "
            + "sunshine princess flower summer winter autumn spring january february march april june july august september "
            + "october november december monday tuesday wednesday thursday friday saturday sunday hello iloveyou loveyou love "
            + "lovely trustno freedom whatever starwars pokemon computer internet samsung google facebook microsoft windows "
            + "apple android charlie michael jordan jessica ashley daniel thomas george andrew michelle nicole hannah maggie "
            + "ginger pepper cookie cheese chocolate banana orange purple yellow correct horse battery staple qazwsx zaqwsx "
            + "asdf qwer zxcv azerty alongside company firm office work job manager human team performance"
        ).Split(' '),
    ];

    static readonly ImmutableArray<string> Rows =
    [
        .. new[]
        {
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertz",
            "01234567890",
        }.SelectMany(row => new[] { row, string.Concat(row.Reverse()) }),
    ];

    public static bool Is(string password, IEnumerable<string> own)
    {
        var text = password.ToLowerInvariant();
        string[] words = [.. own.SelectMany(WordsOf), .. Common];
        return text.Distinct().Count() < FewestLetters || Remains(text, words) || Remains(Spelt(text), words);
    }

    static bool Remains(string text, IEnumerable<string> words)
    {
        foreach (var word in words.OrderByDescending(word => word.Length))
            text = text.Replace(word, " ", StringComparison.Ordinal);
        text = Rows.Aggregate(text, WithoutRow);
        return text.Where(char.IsLetterOrDigit).Count() < MustRemain;
    }

    /// <summary>Without any three or more neighbours of the row.</summary>
    static string WithoutRow(string text, string row)
    {
        for (var length = row.Length; length >= 3; length--)
        for (var start = 0; start + length <= row.Length; start++)
            text = text.Replace(row.Substring(start, length), " ", StringComparison.Ordinal);
        return text;
    }

    /// <summary>With the letters that figures and signs are put for.</summary>
    static string Spelt(string text) =>
        string.Concat(
            text.Select(letter =>
                letter switch
                {
                    '0' => 'o',
                    '1' or '!' => 'i',
                    '3' or '€' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    _ => letter,
                }
            )
        );

    static IEnumerable<string> WordsOf(string name) =>
        name.ToLowerInvariant()
            .Split(['@', '.', '_', '-', '+', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 3)
            .Append(name.ToLowerInvariant());
}
