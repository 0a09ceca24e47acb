using Alongside.Domain.Basics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alongside.Web.Storage.Directory;

/// <summary>What is known before a firm is: who may sign in, and where each firm lies. Everything else is keyed by firm, in FirmDb.</summary>
public sealed partial class DirectoryDb(DbContextOptions<DirectoryDb> options) : LentDb(options)
{
    public const string HistoryTable = "directory_history";

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<FirmPlace> Places => Set<FirmPlace>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();
    public DbSet<Token> Tokens => Set<Token>();
    public DbSet<Integration> Integrations => Set<Integration>();
    public DbSet<Limit> Limits => Set<Limit>();
    public DbSet<DueWork> DueWork => Set<DueWork>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<Setting> Settings => Set<Setting>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<AccountId>().HaveConversion<TypedIdConverter<AccountId>>();
        configurationBuilder.Properties<SessionId>().HaveConversion<TypedIdConverter<SessionId>>();
        configurationBuilder.Properties<TokenId>().HaveConversion<TypedIdConverter<TokenId>>();
        configurationBuilder.Properties<IntegrationId>().HaveConversion<TypedIdConverter<IntegrationId>>();
        configurationBuilder.Properties<FirmId>().HaveConversion<TypedIdConverter<FirmId>>();
        configurationBuilder.Properties<PersonId>().HaveConversion<TypedIdConverter<PersonId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(Shape);
        modelBuilder.Entity<FirmPlace>(Shape);
        modelBuilder.Entity<Membership>(Shape);
        modelBuilder.Entity<Session>(Shape);
        ShapeWaysIn(modelBuilder);
        modelBuilder.Entity<SignInCode>(Shape);
        modelBuilder.Entity<Token>(Shape);
        modelBuilder.Entity<Integration>(Shape);
        modelBuilder.Entity<Limit>(Shape);
        modelBuilder.Entity<DueWork>(Shape);
        modelBuilder.Entity<ProtectionKey>(Shape);
        modelBuilder.Entity<Setting>(Shape);
        SnakeCase.Apply(modelBuilder.Model);
    }

    static void Shape(EntityTypeBuilder<Account> account)
    {
        account.ToTable("directory_account").Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Address).HasMaxLength(254);
        account.HasIndex(a => a.Address).IsUnique();
    }

    static void Shape(EntityTypeBuilder<FirmPlace> place)
    {
        place.ToTable("directory_firm_place").HasKey(p => p.Firm);
        place.Property(p => p.Firm).ValueGeneratedNever();
        place.Property(p => p.Slug).HasMaxLength(40);
        place.Property(p => p.Name).HasMaxLength(200);
        place.HasIndex(p => p.Slug).IsUnique();
    }

    static void Shape(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("directory_membership").HasKey(m => new { m.Firm, m.Person });
        membership.HasOne<FirmPlace>().WithMany().HasForeignKey(m => m.Firm);
        membership.HasOne<Account>().WithMany().HasForeignKey(m => m.Account);
        membership.HasIndex(m => new { m.Account, m.Firm });
    }

    static void Shape(EntityTypeBuilder<Session> session)
    {
        session.ToTable("directory_session").Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Hash).HasMaxLength(32);
        session.Property(s => s.Device).HasMaxLength(60);
        session.HasIndex(s => s.Hash).IsUnique();
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.Account);
        session.HasOne<FirmPlace>().WithMany().HasForeignKey(s => s.OnlyFirm).OnDelete(DeleteBehavior.Cascade);
    }

    static void Shape(EntityTypeBuilder<SignInCode> code)
    {
        code.ToTable("directory_sign_in_code").Property(c => c.Id).ValueGeneratedNever();
        code.Property(c => c.LinkHash).HasMaxLength(32);
        code.Property(c => c.BrowserHash).HasMaxLength(32);
        code.Property(c => c.CodeHash).HasMaxLength(32);
        code.Property(c => c.ReturnUrl).HasMaxLength(500);
        code.HasIndex(c => c.LinkHash).IsUnique();
        code.HasIndex(c => c.BrowserHash).IsUnique();
        code.HasIndex(c => c.ExpiresAt);
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.Account).OnDelete(DeleteBehavior.Cascade);
    }

    static void Shape(EntityTypeBuilder<Token> token)
    {
        token.ToTable("directory_token").Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Hash).HasMaxLength(32);
        token.Property(t => t.Label).HasMaxLength(100);
        token.Property(t => t.Scopes).HasMaxLength(200);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.Account);
        token.HasOne<FirmPlace>().WithMany().HasForeignKey(t => t.Firm);
        token.HasIndex(t => new { t.Firm, t.Person });
    }

    static void Shape(EntityTypeBuilder<Integration> integration)
    {
        integration.ToTable("directory_integration").Property(i => i.Id).ValueGeneratedNever();
        integration.Property(i => i.Hash).HasMaxLength(32);
        integration.Property(i => i.Name).HasMaxLength(60);
        integration.Property(i => i.Scopes).HasMaxLength(200);
        integration.HasIndex(i => i.Hash).IsUnique();
        integration.HasOne<FirmPlace>().WithMany().HasForeignKey(i => i.Firm);
    }

    static void Shape(EntityTypeBuilder<Limit> limit)
    {
        limit.ToTable("directory_limit").HasKey(l => new { l.Key, l.WindowStart });
        limit.Property(l => l.Key).HasMaxLength(100);
        limit.HasIndex(l => l.WindowStart);
    }

    static void Shape(EntityTypeBuilder<DueWork> work)
    {
        work.ToTable("directory_due_work")
            .HasKey(w => new
            {
                w.Firm,
                w.Kind,
                w.Id,
            });
        work.Property(w => w.Kind).HasMaxLength(40);
        work.HasOne<FirmPlace>().WithMany().HasForeignKey(w => w.Firm);
        work.HasIndex(w => w.DueAt);
    }

    static void Shape(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("directory_protection_key").Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(200);
    }

    static void Shape(EntityTypeBuilder<Setting> setting)
    {
        setting.ToTable("directory_setting").HasKey(s => s.Name);
        setting.Property(s => s.Name).HasMaxLength(40);
    }
}
