using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alongside.Web.Storage;

/// <summary>
/// A context that a pool lends to one request after another: making one anew took a fifth of a small page. It remembers nothing of
/// whoever had it, and on SQLite holds a connection only while it is lent.
/// </summary>
public abstract class LentDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>How many of a kind wait to be lent; what a burst needs beyond that is made for it and ended.</summary>
    public const int Most = 64;

    /// <summary>Which time of being lent is over. 0 is for a context of no pool, whose end needs nothing of this.</summary>
    int over;

    /// <summary>On SQLite, lets somebody else have the connection; whatever is asked next takes one again.</summary>
    public void GiveBack()
    {
        if (Database.IsSqlite() && Database.CurrentTransaction is null)
            Database.SetDbConnection(null, contextOwnsConnection: true);
    }

    public override void Dispose()
    {
        Leave();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        Leave();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Once for each time; the pool itself ends a context that is back already.</summary>
    void Leave()
    {
        if (ContextId.Lease == over)
            return;
        over = ContextId.Lease;
        Forget();
        if (!Database.IsSqlite())
            return;
        ((IResettableService)this.GetService<IRelationalConnection>()).ResetState(); // undoes what was not committed
        GiveBack();
    }

    /// <summary>Whatever belonged to the one who had it.</summary>
    protected virtual void Forget() { }
}
