using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Seats a person at a desk: the firm as it is now, and the person's relations and roles of today.</summary>
public sealed class Readers(FirmDb db, Seating seating, FirmClock clock, FirmScope scope, Names names)
{
    /// <summary>Null when there is no such firm, or it is being removed, is or was moved, or not open to this person yet, or the person is not with it today.</summary>
    public async Task<Desk?> SeatAsync(FirmId firm, PersonId person, CancellationToken ct)
    {
        var row = await seating.FirmAsync(db, ct);
        if (row is null or { State: FirmState.Removing or FirmState.Moving or FirmState.Moved } || row.Firm != firm)
            return null;

        var (now, today) = clock.Read(row);
        var ties = await seating.TiesAsync(db, person, row.Contact, today, ct);
        if (!ties.Any(t => t.Kind == Tie.Works && t.Person == person))
            return null;

        foreach (var tie in ties.Where(t => t.Kind == Tie.Works))
            names.Know(tie.Person, tie.Name);
        var reader = new Reader(
            firm,
            person,
            [.. ties.Where(t => t.Kind == Tie.Holds).Select(t => (Role)t.Role)],
            [.. ties.Where(t => t.Kind == Tie.Leads).Select(t => t.Person)]
        );
        // who is HR of the firm besides is held to nothing
        if (!reader.Roles.Contains(Role.Hr) && ties.FirstOrDefault(t => t.Kind == Tie.Helps) is { } helps)
            reader = reader with { Reach = EngagementRow.ReachOf(helps.Name) };
        scope.Seat(reader);
        if (row.State is not FirmState.Open && !reader.IsAdministrator)
            return null;

        var facts = FactsOf(row);
        var isThere = ties.Any(t => t.Kind == Tie.Works && t.Person == facts.Contact?.Person);
        return new Desk(isThere ? facts : facts with { Contact = null }, reader, now, today);
    }

    /// <summary>A program that the firm lets in: it sits as nobody, and only once the firm is open.</summary>
    public async Task<Desk?> SeatAsync(FirmId firm, IntegrationSeat program, CancellationToken ct) =>
        await seating.FirmAsync(db, ct) is { State: FirmState.Open } row && row.Firm == firm
            ? await SeatNobodyAsync(ct) with
            {
                Integration = program,
            }
            : null;

    /// <summary>The desk at which nobody sits, for what happens by itself.</summary>
    public async Task<Desk> SeatNobodyAsync(CancellationToken ct)
    {
        var row = await db.Firms.AsNoTracking().SingleAsync(ct);
        var (now, today) = clock.Read(row);
        return new Desk(FactsOf(row), new Reader(row.Firm, PersonId.Nobody, [], []), now, today);
    }

    public static FirmFacts FactsOf(FirmRow row) =>
        new(
            row.Firm,
            row.Slug,
            row.Name,
            row.Practice,
            row.Zone,
            JsonSerializer.Deserialize<FirmRules>(row.Rules, Canonical.Json)!,
            row.Contact is { } contact ? new ContactPerson(contact, row.ContactPhone) : null,
            row.Helpline
        )
        {
            Head = new(row.HeadNumber, row.HeadHash),
            TermsVersion = row.TermsVersion,
            IsSettingUp = row.State is FirmState.SettingUp,
            CopyAsked = AskedOf(row.CopyAskedBy, row.CopyAskedOn),
            EndAsked = AskedOf(row.EndAskedBy, row.EndAskedOn),
            GoesOn = row.GoesOn,
            ByOwnSignInAlone = row.ByOwnSignInAlone,
        };

    static AskedOfTwo? AskedOf(PersonId? by, DateOnly? on) => by is { } who && on is { } day ? new(who, day) : null;
}
