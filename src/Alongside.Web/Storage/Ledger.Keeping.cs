using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>How a decision's facts are written down, with the sheets and rows that follow from them.</summary>
public sealed partial class Ledger
{
    internal Process Append(FirmRow head, RecordRow row, Process state, Fact fact, Hand hand)
    {
        var happening = new Happening(head.HeadNumber + 1, fact, hand.Person, hand.Voice, hand.Now, hand.Today);
        var (entry, text) = Chain.Link(head.Firm, row.Id, happening, head.HeadHash);
        db.Entries.Add(entry);
        db.Texts.Add(text);
        (head.HeadNumber, head.HeadHash) = (entry.Number, entry.Hash);
        if (IsOfBoth(entry.Audience))
            row.Moved = entry.Day;
        if (fact is ManagerChanged)
            row.Handed = entry.Number;
        return state.Fold(happening);
    }

    internal async Task KeepAsync(
        RecordRow row,
        Process before,
        Process after,
        FirmRules rules,
        long entry,
        CancellationToken ct
    )
    {
        var summary = after.Summary;
        row.Manager = after.Header.Manager;
        row.Stage = summary.Stage;
        row.Owner = summary.Owner;
        row.NextDue = summary.NextDue;
        row.ShownToEmployee = summary.ShownToEmployee;
        row.Ended = summary.Ended;
        row.Talked = after.Talks.Select(day => (DateOnly?)day).Max();

        var changed = after
            .Sheets.Where(s => !ReferenceEquals(s.Value, before.Sheets.GetValueOrDefault(s.Key)))
            .ToList();
        if (!summary.ShownToEmployee || changed.Exists(s => IsOfBoth(s.Key.Audience)))
            row.Version++;
        foreach (var (place, sheet) in changed)
            Keep(row, place, sheet);
        await derived.KeepAsync(row, after, rules, entry, ct);
    }

    /// <summary>What one keeps to oneself, or shares with HR, moves no number that the other could watch.</summary>
    static bool IsOfBoth(Audience audience) => audience is Audience.Shared or Audience.OpensTogether or Audience.Formal;

    void Keep(RecordRow row, Compartment place, Sheet sheet)
    {
        var body = db.Bodies.Local.FirstOrDefault(b =>
            b.Record == row.Id && b.Audience == place.Audience && b.Keeper == place.Keeper
        );
        if (body is not null)
            body.Json = Bodies.Write(sheet);
        else
            db.Bodies.Add(
                new BodyRow
                {
                    Firm = row.Firm,
                    Record = row.Id,
                    Audience = place.Audience,
                    Keeper = place.Keeper,
                    Json = Bodies.Write(sheet),
                }
            );
    }

    /// <summary>From here HR reads until the day ends; a second reason on that day is a fact and opens nothing further.</summary>
    async Task OpenAsync(RecordRow row, Hand hand, long entry, CancellationToken ct)
    {
        if (await db.Openings.AnyAsync(o => o.Record == row.Id && o.Reader == hand.Person && o.Day == hand.Today, ct))
            return;
        db.Openings.Add(
            new OpeningRow
            {
                Firm = row.Firm,
                Record = row.Id,
                Reader = hand.Person,
                Day = hand.Today,
                Entry = entry,
            }
        );
    }

    static RecordRow Row<T>(Desk desk, RecordHeader header, long begun)
        where T : Process =>
        new()
        {
            Firm = desk.Firm.Id,
            Id = header.Id,
            Kind = Kinds.NameOf<T>(),
            Employee = header.Employee,
            Manager = header.Manager,
            FirstManager = header.Manager,
            Stage = "",
            Owner = header.Manager,
            Begun = begun,
            Moved = desk.Today,
        };
}
