using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>A program that a firm wants to let in.</summary>
public sealed record IntegrationWanted(string Name, ImmutableHashSet<IntegrationScope> Scopes, int Days);

/// <summary>A program that a firm lets in, as everybody there sees it.</summary>
public sealed record IntegrationSeen(
    IntegrationId Id,
    string Name,
    ImmutableHashSet<IntegrationScope> Scopes,
    PersonId MadeBy,
    DateTime MadeAt,
    DateTime ExpiresAt,
    DateOnly? UsedOn
);

/// <summary>The tokens of programs that a firm lets in as themselves.</summary>
public sealed class Integrations(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    public const int Most = 20;
    public const string Prefix = Tokens.Prefix + "firm_";

    /// <summary>The token, shown this once.</summary>
    public async Task<(IntegrationId Id, string Secret)> MakeAsync(
        FirmId firm,
        PersonId by,
        IntegrationWanted wanted,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        var (id, token) = (IntegrationId.Of(Guid.CreateVersion7()), Prefix + Secret.Make());
        directory.Integrations.Add(
            new()
            {
                Id = id,
                Hash = Secret.Hash(token),
                Firm = firm,
                Name = wanted.Name,
                Scopes = IntegrationScopes.Write(wanted.Scopes),
                MadeBy = by,
                MadeAt = now,
                ExpiresAt = now + TimeSpan.FromDays(wanted.Days),
            }
        );
        await gate.SaveAsync(directory, ct);
        return (id, token);
    }

    /// <summary>Those that work, the newest first.</summary>
    public async Task<ImmutableArray<IntegrationSeen>> OfAsync(FirmId firm, CancellationToken ct)
    {
        var now = clock.Now();
        var found = await directory
            .Integrations.AsNoTracking()
            .Where(i => i.Firm == firm && i.EndedAt == null && i.ExpiresAt > now)
            .OrderByDescending(i => i.MadeAt)
            .ToListAsync(ct);
        return
        [
            .. found.Select(i => new IntegrationSeen(
                i.Id,
                i.Name,
                IntegrationScopes.Read(i.Scopes),
                i.MadeBy,
                i.MadeAt,
                i.ExpiresAt,
                i.UsedAt is { } used ? DateOnly.FromDateTime(used) : null
            )),
        ];
    }

    public async Task EndAsync(FirmId firm, IntegrationId id, CancellationToken ct)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, ct);
        await directory
            .Integrations.Where(i => i.Firm == firm && i.Id == id && i.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EndedAt, now), ct);
        await turn.CommitAsync();
    }
}
