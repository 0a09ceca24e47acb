using System.Diagnostics.CodeAnalysis;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Finds people by the beginnings of their names’ words, through an index.</summary>
public sealed class NameSearch(FirmDb db, FirmTransaction transaction)
{
    const int AtATime = 500;

    /// <summary>Of the people whom a manager leads today, those of whom each word of the text begins a word of the name.</summary>
    public async Task<IReadOnlySet<PersonId>> AmongLedAsync(
        PersonId manager,
        DateOnly today,
        string text,
        CancellationToken ct
    )
    {
        var led =
            from line in db.ReportingLines
            where line.Manager == manager && line.From <= today && (line.Until == null || line.Until > today)
            select line.Employee;
        var words = NameWords.Of(text);
        return words is [] ? new HashSet<PersonId>() : await Called(led, words).ToHashSetAsync(ct);
    }

    /// <summary>Of everybody whom the firm has or had. The longest word finds them by the index, and the others choose among those.</summary>
    public IQueryable<PersonId>? InFirm(string text)
    {
        var words = NameWords.Of(text).OrderByDescending(w => w.Length).ToList();
        return words is [var longest, .. var others]
            ? Called(Beginning(longest).Select(w => w.Person).Distinct(), others)
            : null;
    }

    IQueryable<PersonId> Called(IQueryable<PersonId> people, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var beginning = Beginning(word);
            people = people.Where(person => beginning.Any(w => w.Person == person));
        }
        return people;
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, byte by byte.")]
    IQueryable<PersonWordRow> Beginning(string word)
    {
        var after = NameWords.After(word);
        return db.PersonWords.Where(w => string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, after) < 0);
    }

    /// <summary>Brings the words into line with the names; what is in line already is not written.</summary>
    public async Task KeepAsync(FirmId firm, CancellationToken ct)
    {
        var names = await db.People.Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        var kept = (await db.PersonWords.Select(w => new { w.Word, w.Person }).ToListAsync(ct)).ConvertAll(w =>
            (w.Word, w.Person)
        );
        var wanted = names.SelectMany(n => NameWords.Of(n.Name), (n, word) => (word, n.Id)).ToHashSet();
        var stale = kept.Where(w => !wanted.Contains(w));
        var missing = wanted.Except(kept);
        foreach (var some in stale.Chunk(AtATime))
            await WriteAsync(() => db.RemoveRange(some.Select(w => Row(firm, w))), ct);
        foreach (var some in missing.Chunk(AtATime))
            await WriteAsync(() => db.AddRange(some.Select(w => Row(firm, w))), ct);
    }

    async Task WriteAsync(Action change, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        change();
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        db.ChangeTracker.Clear(); // else each of many turns looks through all that the others wrote
    }

    static PersonWordRow Row(FirmId firm, (string Word, PersonId Person) word) =>
        new()
        {
            Firm = firm,
            Word = word.Word,
            Person = word.Person,
        };
}
