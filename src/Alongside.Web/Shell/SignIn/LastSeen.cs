using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Notes that a session or a token was used: after the answer has gone out, and once a minute at most.</summary>
sealed class LastSeen(IDbContextFactory<DirectoryDb> directories, WriteGate gate)
{
    public void Note(HttpContext context, SessionFound found, DateTime now)
    {
        if (now - found.SeenAt >= SignInRules.SeenAgain)
            context.Response.OnCompleted(() => WriteAsync(found, now));
    }

    public void Note(HttpContext context, TokenFound found, DateTime now)
    {
        if (found.UsedAt is not { } usedAt || now - usedAt >= SignInRules.SeenAgain)
            context.Response.OnCompleted(() => WriteAsync(found, now));
    }

    public void Note(HttpContext context, IntegrationFound found, DateTime now)
    {
        if (found.UsedAt is not { } usedAt || now - usedAt >= SignInRules.SeenAgain)
            context.Response.OnCompleted(() => WriteAsync(found, now));
    }

    async Task WriteAsync(IntegrationFound found, DateTime now)
    {
        await using var directory = await directories.CreateDbContextAsync();
        await using var turn = await gate.EnterAsync(directory);
        await directory
            .Integrations.Where(integration => integration.Id == found.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(integration => integration.UsedAt, now));
        await turn.CommitAsync();
    }

    async Task WriteAsync(SessionFound found, DateTime now)
    {
        await using var directory = await directories.CreateDbContextAsync();
        await using var turn = await gate.EnterAsync(directory);
        await directory
            .Sessions.Where(session => session.Id == found.Id && session.SeenAt < now)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(session => session.SeenAt, now)
                    .SetProperty(session => session.FreshUntil, found.FreshAfterUse(now))
            );
        await turn.CommitAsync();
    }

    async Task WriteAsync(TokenFound found, DateTime now)
    {
        await using var directory = await directories.CreateDbContextAsync();
        await using var turn = await gate.EnterAsync(directory);
        await directory
            .Tokens.Where(token => token.Id == found.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.UsedAt, now));
        await turn.CommitAsync();
    }
}
