using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// The two questions that every request begins with, one statement each. One instance per application, because a compiled
/// query belongs to one engine's model.
/// </summary>
sealed class Recognition
{
    readonly Func<DirectoryDb, byte[], string, Task<SessionFound?>> bySession = EF.CompileAsyncQuery(
        (DirectoryDb db, byte[] hash, string slug) =>
            (
                from session in db.Sessions
                join account in db.Accounts on session.Account equals account.Id
                join membership in db.Memberships.Where(m =>
                    m.EndedAt == null
                    && m.Firm
                        == db.Places.Where(place => place.Slug == slug).Select(place => place.Firm).FirstOrDefault()
                )
                    on account.Id equals membership.Account
                    into memberships
                from membership in memberships.DefaultIfEmpty()
                where session.Hash == hash && session.EndedAt == null
                select new SessionFound(
                    session.Id,
                    account.Id,
                    account.Address,
                    session.MadeAt,
                    session.SeenAt,
                    session.FreshUntil,
                    session.OwnDevice
                        && account.OperatesSince == null
                        && !db.Memberships.Any(m => m.Account == account.Id && m.ShortSessions && m.EndedAt == null),
                    account.OperatesSince != null,
                    session.OnlyFirm,
                    session.ByOwnSignIn,
                    membership == null ? null : membership.Firm,
                    membership == null ? null : membership.Person
                )
            ).FirstOrDefault()
    );

    readonly Func<DirectoryDb, byte[], DateTime, Task<TokenFound?>> byToken = EF.CompileAsyncQuery(
        (DirectoryDb db, byte[] hash, DateTime now) =>
            (
                from token in db.Tokens
                join account in db.Accounts on token.Account equals account.Id
                join place in db.Places on token.Firm equals place.Firm
                join member in db.Memberships
                    on new { token.Firm, token.Person } equals new { member.Firm, member.Person }
                where token.Hash == hash && token.EndedAt == null && token.ExpiresAt > now
                where member.EndedAt == null && member.Account == token.Account
                select new TokenFound(
                    token.Id,
                    account.Id,
                    account.Address,
                    token.UsedAt,
                    token.Firm,
                    place.Slug,
                    token.Person,
                    token.Scopes,
                    token.MadeAt
                )
            ).FirstOrDefault()
    );

    readonly Func<DirectoryDb, byte[], DateTime, Task<IntegrationFound?>> byIntegration = EF.CompileAsyncQuery(
        (DirectoryDb db, byte[] hash, DateTime now) =>
            (
                from integration in db.Integrations
                join place in db.Places on integration.Firm equals place.Firm
                where integration.Hash == hash && integration.EndedAt == null && integration.ExpiresAt > now
                select new IntegrationFound(
                    integration.Id,
                    integration.Name,
                    integration.Scopes,
                    integration.UsedAt,
                    integration.Firm,
                    place.Slug
                )
            ).FirstOrDefault()
    );

    public async Task<SessionFound?> OfSessionAsync(DirectoryDb directory, string cookie, string slug, DateTime now) =>
        await bySession(directory, Secret.Hash(cookie), slug) is { } found && found.IsAlive(now) ? found : null;

    public Task<TokenFound?> OfTokenAsync(DirectoryDb directory, string bearer, DateTime now) =>
        byToken(directory, Secret.Hash(bearer), now);

    public Task<IntegrationFound?> OfIntegrationAsync(DirectoryDb directory, string bearer, DateTime now) =>
        byIntegration(directory, Secret.Hash(bearer), now);
}
