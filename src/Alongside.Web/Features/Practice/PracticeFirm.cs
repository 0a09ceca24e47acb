using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Practice;

/// <summary>
/// Penhallow Joinery: a firm to try everything in. Ids, words and dates are the same in every seeding; its clock starts on a
/// Tuesday morning and moves only forward.
/// </summary>
public sealed class PracticeFirm(
    Firms firms,
    FirmRemoval removal,
    FirmDb db,
    FirmTransaction transaction,
    PeopleBook people,
    RoleBook roles,
    PracticeStory story,
    TimeProvider machine
)
{
    public const string Slug = "penhallow";

    public static readonly FirmId Id = new(new Guid("0199aa00-0000-7000-8000-000000000001"));

    /// <summary>Tuesday 10 November 2026, 9:00 in London.</summary>
    public static readonly DateTime Start = new(2026, 11, 10, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Since when everybody has led whom they lead, and held the role they hold.</summary>
    static readonly DateOnly Since = new(2020, 1, 1);

    public async Task<bool> IsThereAsync(CancellationToken ct) => await firms.FindAsync(Slug, ct) is not null;

    /// <summary>Adds the firm, with all that has happened there, unless it is there; tells whether it did.</summary>
    public async Task<bool> EnsureAsync(CancellationToken ct)
    {
        var added = await OpenAsync(ct);
        await transaction.EnterAsync(Id, writes: true, ct);
        if (await db.Firms.AnyAsync(f => f.HeadNumber > 0, ct))
            return added;

        await story.TellAsync(ct);
        return true;
    }

    /// <summary>Adds the firm and its people, before anything has happened there, unless it is there; tells whether it did.</summary>
    public async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await IsThereAsync(ct))
            return false;

        await removal.FinishAsync(Id, ct);
        var firm = new NewFirm(Id, Slug, "Penhallow Joinery", "Europe/London", Practice: true)
        {
            ClockOffset = Start - machine.Now(),
        };
        await firms.CreateAsync(firm, ct);
        await people.CarryOutAsync(PracticePeople.Plan, Since, ct);
        await roles.GiveAsync(PracticePeople.IdOf(PracticePeople.Ros), Role.Hr, Since, by: null, ct);
        await roles.GiveAsync(
            PracticePeople.IdOf(PracticePeople.Administrator),
            Role.Administrator,
            Since,
            by: null,
            ct
        );
        await NameContactAsync(ct);
        return true;
    }

    async Task NameContactAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var row = await db.Firms.SingleAsync(ct);
        (row.Contact, row.ContactPhone) = (PracticePeople.IdOf(PracticePeople.Ros), "01632 960142");
        row.Helpline = "01632 960199";
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
