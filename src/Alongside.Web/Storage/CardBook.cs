using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Somebody whom no mail reaches, with the last card that was printed for them.</summary>
public sealed record WithoutMail(PersonId Person, string Name, string? Team)
{
    public Card? Card { get; init; }

    /// <summary>It was not used yet, and still can be.</summary>
    public bool Waits { get; init; }
}

/// <summary>Prints cards for a firm’s people, and writes each down in the firm’s log.</summary>
public sealed class CardBook(FirmDb db, FirmTurn turn, PrintedCards cards, FirmLog log, Names names, NameSearch search)
{
    /// <summary>By name; one more than fit on a page when there are more.</summary>
    /// <param name="called">Each of its words begins a word of the name; empty for all.</param>
    /// <param name="page">From 1 on.</param>
    public Task<IReadOnlyList<WithoutMail>> PageAsync(Desk desk, string called, int page, CancellationToken ct) =>
        WithCardsAsync(
            desk,
            Called(desk, called).Skip((page - 1) * CardRules.MostAtOnce).Take(CardRules.MostAtOnce + 1),
            ct
        );

    /// <summary>By name, behind a person of whom a list ended.</summary>
    public async Task<IReadOnlyList<WithoutMail>> AfterAsync(
        Desk desk,
        string called,
        PersonId? after,
        int most,
        CancellationToken ct
    )
    {
        var all = Called(desk, called);
        if (after is not { } last)
            return await WithCardsAsync(desk, all.Take(most), ct);
        var name = await db.People.Where(p => p.Id == last).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? "";
        var alike = await all.CountAsync(p => p.Name == name, ct);
#pragma warning disable CA1309 // the database compares, by the order in which it lists
        var found = await WithCardsAsync(
            desk,
            all.Where(p => string.Compare(p.Name, name) >= 0).Take(most + alike),
            ct
        );
#pragma warning restore CA1309
        return
        [
            .. found.SkipWhile(p => p.Name == name && p.Person != last).SkipWhile(p => p.Person == last).Take(most),
        ];
    }

    /// <summary>People whom no mail reaches and for whom a card may be printed, by name.</summary>
    IQueryable<Rows.PersonRow> Called(Desk desk, string called)
    {
        var here = Here(desk.Today).Where(p => p.Email == null);
        var (hand, today) = (desk.Reader.Person, desk.Today);
        here = here.Where(p =>
            !db.Roles.Any(r => r.Person == p.Id && r.From <= today && (r.Until == null || r.Until > today))
            && !db.ReportingLines.Any(l =>
                l.Employee == p.Id && l.Manager == hand && l.From <= today && (l.Until == null || l.Until > today)
            )
        );
        if (called.Length > 0)
            here = search.InFirm(called) is { } found ? here.Where(p => found.Contains(p.Id)) : here.Where(p => false);
        return here.OrderBy(p => p.Name).ThenBy(p => p.Id);
    }

    async Task<IReadOnlyList<WithoutMail>> WithCardsAsync(
        Desk desk,
        IQueryable<Rows.PersonRow> asked,
        CancellationToken ct
    )
    {
        var people = await asked.Select(p => new WithoutMail(p.Id, p.Name, p.Team)).ToListAsync(ct);
        var printed = await cards.OfAsync(desk.Firm.Id, [.. people.Select(p => p.Person)], ct);
        return people.ConvertAll(p =>
            printed.TryGetValue(p.Person, out var card) ? p with { Card = card, Waits = cards.Works(card) } : p
        );
    }

    /// <summary>The cards, to be shown this once; none where the same form printed them before.</summary>
    public async Task<(Outcome Outcome, ImmutableArray<CardPrint> Prints)> PrintAsync(
        Desk desk,
        IReadOnlyCollection<PersonId> people,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        Dictionary<PersonId, string> called = [];
        var outcome = await turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                var found = await FindAsync(people, desk.Today, ct);
                if (found.Count != people.Count)
                    return new Outcome.Missing();
                if (Refused(desk, found.Select(f => f.For)) is { } no)
                    return FirmTurn.No(no);

                called = found.ToDictionary(f => f.For.Person, f => f.Name);
                foreach (var person in called.Keys)
                    log.Add(firm, desk.Reader.Person, new CardPrinted(person));
                return null;
            },
            ct
        );
        if (outcome is not Outcome.Settled || called.Count == 0)
            return (outcome, []);
        var printing = new Printing(desk.Firm.Id, names[desk.Reader.Person], desk.Today);
        return (outcome, await cards.PrintAsync(printing, called, ct));
    }

    /// <summary>Ends a card that nobody has used; the same form again ends no other that was printed since.</summary>
    public async Task<Outcome> EndAsync(Desk desk, PersonId person, string then, Slip slip, CancellationToken ct)
    {
        var waits = false;
        var outcome = await turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                if (desk.Reader.Roles.Contains(Role.Adviser))
                    return FirmTurn.No(CardRefusals.FromOutside);
                if (!await db.People.AnyAsync(p => p.Id == person, ct))
                    return new Outcome.Missing();
                var known = await cards.OfAsync(desk.Firm.Id, [person], ct);
                if (!known.TryGetValue(person, out var card) || !cards.Works(card))
                    return FirmTurn.No(CardRefusals.NoneWaits);
                log.Add(firm, desk.Reader.Person, new CardEnded(person));
                waits = true;
                return null;
            },
            ct
        );
        if (outcome is Outcome.Settled && waits)
            await cards.EndAsync(desk.Firm.Id, person, ct);
        return outcome;
    }

    static Refusal? Refused(Desk desk, IEnumerable<CardFor> people) =>
        desk.Firm.ByOwnSignInAlone
            ? CardRefusals.OwnSignInAlone
            : people.Select(p => CardRules.Printing(desk.Reader, p)).FirstOrDefault(no => no is not null);

    async Task<List<(CardFor For, string Name)>> FindAsync(
        IReadOnlyCollection<PersonId> people,
        DateOnly today,
        CancellationToken ct
    )
    {
        var found = await Here(today)
            .Where(p => people.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
                HoldsRole = db.Roles.Any(r =>
                    r.Person == p.Id && r.From <= today && (r.Until == null || r.Until > today)
                ),
            })
            .ToListAsync(ct);
        return found.ConvertAll(p => (new CardFor(p.Id, p.Email is not null, p.HoldsRole), p.Name));
    }

    IQueryable<Rows.PersonRow> Here(DateOnly today) =>
        db.People.AsNoTracking().Where(p => p.Ends == null || p.Ends >= today);
}
