using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Gives and cuts the roles of a firm's people. Who loses one is signed out everywhere.</summary>
public sealed class RoleBook(
    FirmDb db,
    FirmScope scope,
    FirmTransaction transaction,
    PeopleToday today,
    Sessions sessions
)
{
    /// <summary>False when the person holds the role already.</summary>
    public async Task<bool> GiveAsync(PersonId person, Role role, DateOnly from, CancellationToken ct)
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            await transaction.HoldAsync(ct);
            var held = await HeldAsync(person, role, ct);
            if (held.Exists(r => r.Until is null))
                return false;

            if (held.Find(r => r.From == from) is { } again)
                again.Until = null;
            else
                db.Add(
                    new RoleRow
                    {
                        Firm = scope.Firm,
                        Person = person,
                        Role = role,
                        From = from,
                    }
                );
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepAsync(scope.Firm, ct);
        return true;
    }

    /// <summary>False when the person does not hold the role.</summary>
    public async Task<bool> CutAsync(PersonId person, Role role, DateOnly until, CancellationToken ct)
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            await transaction.HoldAsync(ct);
            if ((await HeldAsync(person, role, ct)).Find(r => r.Until is null) is not { } held)
                return false;

            held.Until = until;
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepAsync(scope.Firm, ct);
        await sessions.EndAllOfAsync(scope.Firm, person, ct);
        return true;
    }

    Task<List<RoleRow>> HeldAsync(PersonId person, Role role, CancellationToken ct) =>
        db.Roles.Where(r => r.Person == person && r.Role == role).ToListAsync(ct);
}
