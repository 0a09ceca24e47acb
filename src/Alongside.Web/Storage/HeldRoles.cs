using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>For how long somebody has held a role.</summary>
static class HeldRoles
{
    /// <summary>Since when the reader holds a role that may answer as the second of two; today, where they hold none.</summary>
    public static async Task<DateOnly> AnswersSinceAsync(this FirmDb db, Desk desk, CancellationToken ct)
    {
        var (me, today) = (desk.Reader.Person, desk.Today);
        var held = await db
            .Roles.Where(r => r.Person == me && r.From <= today && (r.Until == null || r.Until > today))
            .ToListAsync(ct);
        return held.Where(r => TwoPeople.MayAnswer(r.Role)).Select(r => r.From).DefaultIfEmpty(today).Min();
    }
}
