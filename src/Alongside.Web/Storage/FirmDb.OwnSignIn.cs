using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A firm's own sign-in, and whom its provider knows.</summary>
public sealed partial class FirmDb
{
    public DbSet<OwnSignInRow> OwnSignIns => Set<OwnSignInRow>();
    public DbSet<OwnIdentityRow> OwnIdentities => Set<OwnIdentityRow>();

    static void ShapeOwnSignIn(ModelBuilder model)
    {
        model.Entity<OwnSignInRow>().ToTable("own_sign_in").HasKey(r => r.Firm);
        model.Entity<OwnIdentityRow>(e =>
        {
            e.ToTable("own_identity")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Issuer,
                    r.Subject,
                });
            e.HasIndex(r => new { r.Firm, r.Person }).IsUnique();
        });
    }
}
