using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alongside.Web.Storage.Directory;

/// <summary>How people sign in besides links and codes, and from where.</summary>
public sealed partial class DirectoryDb
{
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();
    public DbSet<Password> Passwords => Set<Password>();
    public DbSet<WrongTries> WrongTries => Set<WrongTries>();
    public DbSet<AuthenticatorApp> AuthenticatorApps => Set<AuthenticatorApp>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<Card> Cards => Set<Card>();

    static void ShapeWaysIn(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KnownDevice>(Shape);
        modelBuilder.Entity<Password>(Shape);
        modelBuilder.Entity<WrongTries>(Shape);
        modelBuilder.Entity<AuthenticatorApp>(Shape);
        modelBuilder.Entity<RecoveryCode>(Shape);
        modelBuilder.Entity<Passkey>(Shape);
        modelBuilder.Entity<Card>(Shape);
    }

    static void Shape(EntityTypeBuilder<KnownDevice> device)
    {
        device.ToTable("directory_known_device").HasKey(d => new { d.Account, d.Key });
        device.Property(d => d.Key).HasMaxLength(32);
        device.HasOne<Account>().WithMany().HasForeignKey(d => d.Account);
    }

    static void Shape(EntityTypeBuilder<Password> password)
    {
        password.ToTable("directory_password").HasKey(p => p.Account);
        password.Property(p => p.Account).ValueGeneratedNever();
        password.Property(p => p.Salt).HasMaxLength(16);
        password.Property(p => p.Hash).HasMaxLength(32);
        password.HasOne<Account>().WithMany().HasForeignKey(p => p.Account);
    }

    static void Shape(EntityTypeBuilder<WrongTries> tries)
    {
        tries.ToTable("directory_wrong_tries").HasKey(t => t.Counter);
        tries.Property(t => t.Counter).HasMaxLength(32);
        tries.HasIndex(t => t.FreeAt);
        tries.HasIndex(t => t.Account);
    }

    static void Shape(EntityTypeBuilder<AuthenticatorApp> app)
    {
        app.ToTable("directory_authenticator_app").HasKey(a => a.Account);
        app.Property(a => a.Account).ValueGeneratedNever();
        app.HasOne<Account>().WithMany().HasForeignKey(a => a.Account);
    }

    static void Shape(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("directory_recovery_code").HasKey(c => new { c.Account, c.Hash });
        code.Property(c => c.Hash).HasMaxLength(32);
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.Account);
    }

    static void Shape(EntityTypeBuilder<Passkey> key)
    {
        key.ToTable("directory_passkey").Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Credential).HasMaxLength(1023);
        key.Property(k => k.PublicKey).HasMaxLength(2000);
        key.Property(k => k.Name).HasMaxLength(60);
        key.HasIndex(k => k.Credential).IsUnique();
        key.HasOne<Account>().WithMany().HasForeignKey(k => k.Account);
    }

    static void Shape(EntityTypeBuilder<Card> card)
    {
        card.ToTable("directory_card").HasKey(c => new { c.Firm, c.Person });
        card.Property(c => c.Hash).HasMaxLength(32);
        card.Property(c => c.PrintedBy).HasMaxLength(200);
        card.HasIndex(c => c.Hash).IsUnique();
        card.HasOne<Account>().WithMany().HasForeignKey(c => c.Account);
    }
}
