using System.Collections.Immutable;
using Alongside.Web.Features.Hr;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Advising;

/// <summary>A firm as its adviser finds it from outside: that something waits there, and nothing of what.</summary>
/// <param name="Needs">How many things could use a hand; null for who does not look after others there.</param>
/// <param name="Until">The last day of the adviser's engagement; null for the firm's own people.</param>
public sealed record ClientSeen(string Name, string Slug, int? Needs, DateOnly? Until);

/// <summary>Asks each firm of an account by itself, in a scope of its own, so that nothing of two firms ever meets.</summary>
public sealed class ClientsInSight(IServiceScopeFactory scopes, Memberships memberships)
{
    public async Task<ImmutableArray<ClientSeen>> OfAsync(Visitor visitor, CancellationToken ct)
    {
        var firms = await memberships.OfAsync(visitor.Account, ct);
        var seen = ImmutableArray.CreateBuilder<ClientSeen>();
        foreach (var firm in firms.Where(f => visitor.OnlyFirm is not { } only || only == f.Firm))
            if (await SeeAsync(firm, ct) is { } client)
                seen.Add(client);
        return seen.ToImmutable();
    }

    async Task<ClientSeen?> SeeAsync(FirmEntered firm, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<FirmTransaction>().EnterAsync(firm.Firm, writes: false, ct);
        if (await services.GetRequiredService<Readers>().SeatAsync(firm.Firm, firm.Person, ct) is not { } desk)
            return null;

        var needs = desk.Reader.IsHr
            ? (await services.GetRequiredService<HelpNeeded>().FirstAsync(desk.Reader, desk.Today, ct)).Count
            : (int?)null;
        var until = await services
            .GetRequiredService<FirmDb>()
            .Engagements.Where(e => e.Adviser == firm.Person && e.EndedAt == null && e.LastDay >= desk.Today)
            .Select(e => (DateOnly?)e.LastDay)
            .FirstOrDefaultAsync(ct);
        return new ClientSeen(desk.Firm.Name, firm.Slug, needs, until);
    }
}
