using System.Globalization;
using System.Text.Json;
using Alongside.Web.Shell.Live;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Which form waits for whom, so that its sender finds it at whichever process they come to next. It travels sealed, and in pieces,
/// because PostgreSQL carries less than 8,000 bytes at a time.
/// </summary>
sealed class KeptFormTelling(KeptForms forms, IDataProtectionProvider protection) : INeighbourNews
{
    /// <summary>Letters of what is sealed, each of one byte.</summary>
    const int Piece = 7_500;

    /// <summary>More than the largest form that is kept comes to.</summary>
    const int MostPieces = 100;

    /// <summary>Forms of which pieces are missing yet. Whatever is older will not be whole any more.</summary>
    const int MostUnfinished = 50;

    readonly IDataProtector seal = protection.CreateProtector("Alongside.SignIn.KeptForm");
    readonly OrderedDictionary<Guid, string?[]> unfinished = [];

    public string Channel => "alongside_forms";

    public void Begin(Action<string> tell) => forms.Elsewhere = (account, form) => Tell(account, form, tell);

    /// <summary>A form that nobody told of is typed again.</summary>
    public void Miss() { }

    public void Hear(string said)
    {
        if (
            said.Split(' ') is [var id, var at, var of, var piece]
            && Guid.TryParse(id, out var form)
            && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces)
            && place < pieces
            && pieces <= MostPieces
            && Together(form, place, pieces, piece) is { } whole
            && seal.TryOpen(whole) is { } plain
            && Read(plain) is { } told
        )
            Keep(told);
    }

    void Tell(AccountId account, KeptForm? form, Action<string> tell)
    {
        var words = form?.Words.ToDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal);
        var told = new Told(account.Value, form?.Page, form?.Until ?? default, words);
        var pieces = seal.Protect(JsonSerializer.Serialize(told)).Chunk(Piece).ToList();
        var id = Guid.CreateVersion7();
        for (var i = 0; i < pieces.Count; i++)
            tell(string.Create(CultureInfo.InvariantCulture, $"{id:N} {i} {pieces.Count} {new string(pieces[i])}"));
    }

    static Told? Read(string plain)
    {
        try
        {
            return JsonSerializer.Deserialize<Told>(plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    void Keep(Told told) =>
        forms.Hear(
            AccountId.Of(told.Account),
            told is { Page: { } page, Words: { } words }
                ? new KeptForm(page, Form(words), DateTime.SpecifyKind(told.Until, DateTimeKind.Utc))
                : null
        );

    static FormCollection Form(Dictionary<string, string?[]> words) =>
        new(words.ToDictionary(w => w.Key, w => new StringValues(w.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>All pieces, once the last has come. One connection hears, one after another.</summary>
    string? Together(Guid form, int place, int of, string piece)
    {
        if (!unfinished.TryGetValue(form, out var pieces) || pieces.Length != of)
            unfinished[form] = pieces = new string?[of];
        pieces[place] = piece;
        if (pieces.Contains(null))
        {
            if (unfinished.Count > MostUnfinished)
                unfinished.RemoveAt(0);
            return null;
        }
        unfinished.Remove(form);
        return string.Concat(pieces);
    }

    /// <param name="Page">Nothing where the form is done with.</param>
    sealed record Told(Guid Account, string? Page, DateTime Until, Dictionary<string, string?[]>? Words);
}
