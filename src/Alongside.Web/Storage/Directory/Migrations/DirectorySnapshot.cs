using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>What the migrations have built so far. Without column types, so that it is true of both engines.</summary>
[DbContext(typeof(DirectoryDb))]
sealed partial class DirectorySnapshot : ModelSnapshot
{
    const string Entities = "Alongside.Web.Storage.Directory.";

    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity(Entities + "Account", Account);
        modelBuilder.Entity(Entities + "FirmPlace", FirmPlace);
        modelBuilder.Entity(Entities + "Membership", Membership);
        modelBuilder.Entity(Entities + "Session", Session);
        WaysIn(modelBuilder);
        modelBuilder.Entity(Entities + "SignInCode", SignInCode);
        modelBuilder.Entity(Entities + "Token", Token);
        modelBuilder.Entity(Entities + "Integration", Integration);
        modelBuilder.Entity(Entities + "Limit", Limit);
        modelBuilder.Entity(Entities + "DueWork", DueWork);
        modelBuilder.Entity(Entities + "ProtectionKey", ProtectionKey);
        modelBuilder.Entity(Entities + "Setting", Setting);
        SnakeCase.Apply(modelBuilder.Model);
    }

    static void Account(EntityTypeBuilder row)
    {
        row.ToTable("directory_account").Property<Guid>("Id");
        row.Property<string>("Address").IsRequired().HasMaxLength(254);
        row.Property<DateTime>("MadeAt");
        row.Property<DateTime?>("OperatesSince");
        row.Property<int>("WrongCodes");
        row.HasKey("Id");
        row.HasIndex("Address").IsUnique();
    }

    static void FirmPlace(EntityTypeBuilder row)
    {
        row.ToTable("directory_firm_place").Property<Guid>("Firm");
        row.Property<string>("Slug").IsRequired().HasMaxLength(40);
        row.Property<string>("Name").IsRequired().HasMaxLength(200);
        row.Property<bool>("Practice");
        row.HasKey("Firm");
        row.HasIndex("Slug").IsUnique();
    }

    static void Membership(EntityTypeBuilder row)
    {
        row.ToTable("directory_membership").Property<Guid>("Firm");
        row.Property<Guid>("Person");
        row.Property<Guid>("Account");
        row.Property<bool>("ShortSessions");
        row.Property<DateTime?>("EndedAt");
        row.HasKey("Firm", "Person");
        row.HasIndex("Account", "Firm");
        Of(row, "FirmPlace", "Firm");
        Of(row, "Account", "Account");
    }

    static void Session(EntityTypeBuilder row)
    {
        row.ToTable("directory_session").Property<Guid>("Id");
        row.Property<byte[]>("Hash").IsRequired().HasMaxLength(32);
        row.Property<Guid>("Account");
        row.Property<DateTime>("MadeAt");
        row.Property<DateTime>("SeenAt");
        row.Property<DateTime>("FreshUntil");
        row.Property<bool>("OwnDevice");
        row.Property<string>("Device").IsRequired().HasMaxLength(60);
        row.Property<Guid?>("OnlyFirm");
        row.Property<bool>("ByOwnSignIn");
        row.Property<DateTime?>("EndedAt");
        row.HasKey("Id");
        row.HasIndex("Hash").IsUnique();
        row.HasIndex("Account");
        row.HasIndex("OnlyFirm");
        Of(row, "Account", "Account");
        Of(row, "FirmPlace", "OnlyFirm");
    }

    static void SignInCode(EntityTypeBuilder row)
    {
        row.ToTable("directory_sign_in_code").Property<Guid>("Id");
        row.Property<byte[]>("LinkHash").IsRequired().HasMaxLength(32);
        row.Property<byte[]>("BrowserHash").IsRequired().HasMaxLength(32);
        row.Property<byte[]>("CodeHash").IsRequired().HasMaxLength(32);
        row.Property<Guid?>("Account");
        row.Property<string>("ReturnUrl").IsRequired().HasMaxLength(500);
        row.Property<DateTime>("ExpiresAt");
        row.Property<int>("Tries");
        row.Property<DateTime?>("UsedAt");
        row.HasKey("Id");
        row.HasIndex("LinkHash").IsUnique();
        row.HasIndex("BrowserHash").IsUnique();
        row.HasIndex("Account");
        row.HasIndex("ExpiresAt");
        Of(row, "Account", "Account");
    }

    static void Token(EntityTypeBuilder row)
    {
        row.ToTable("directory_token").Property<Guid>("Id");
        row.Property<byte[]>("Hash").IsRequired().HasMaxLength(32);
        row.Property<Guid>("Account");
        row.Property<Guid>("Firm");
        row.Property<Guid>("Person");
        row.Property<string>("Label").IsRequired().HasMaxLength(100);
        row.Property<string>("Scopes").IsRequired().HasMaxLength(200);
        row.Property<DateTime>("MadeAt");
        row.Property<DateTime>("ExpiresAt");
        row.Property<DateTime?>("UsedAt");
        row.Property<DateTime?>("EndedAt");
        row.HasKey("Id");
        row.HasIndex("Hash").IsUnique();
        row.HasIndex("Account");
        row.HasIndex("Firm", "Person");
        Of(row, "Account", "Account");
        Of(row, "FirmPlace", "Firm");
    }

    static void Integration(EntityTypeBuilder row)
    {
        row.ToTable("directory_integration").Property<Guid>("Id");
        row.Property<byte[]>("Hash").IsRequired().HasMaxLength(32);
        row.Property<Guid>("Firm");
        row.Property<string>("Name").IsRequired().HasMaxLength(60);
        row.Property<string>("Scopes").IsRequired().HasMaxLength(200);
        row.Property<Guid>("MadeBy");
        row.Property<DateTime>("MadeAt");
        row.Property<DateTime>("ExpiresAt");
        row.Property<DateTime?>("UsedAt");
        row.Property<DateTime?>("EndedAt");
        row.HasKey("Id");
        row.HasIndex("Hash").IsUnique();
        row.HasIndex("Firm");
        Of(row, "FirmPlace", "Firm");
    }

    static void Limit(EntityTypeBuilder row)
    {
        row.ToTable("directory_limit").Property<string>("Key").IsRequired().HasMaxLength(100);
        row.Property<DateTime>("WindowStart");
        row.Property<int>("Count");
        row.HasKey("Key", "WindowStart");
        row.HasIndex("WindowStart");
    }

    static void DueWork(EntityTypeBuilder row)
    {
        row.ToTable("directory_due_work").Property<Guid>("Firm");
        row.Property<string>("Kind").IsRequired().HasMaxLength(40);
        row.Property<Guid>("Id");
        row.Property<DateTime>("DueAt");
        row.HasKey("Firm", "Kind", "Id");
        row.HasIndex("DueAt");
        Of(row, "FirmPlace", "Firm");
    }

    static void ProtectionKey(EntityTypeBuilder row)
    {
        row.ToTable("directory_protection_key").Property<Guid>("Id");
        row.Property<string>("Name").IsRequired().HasMaxLength(200);
        row.Property<string>("Xml").IsRequired();
        row.HasKey("Id");
    }

    static void Setting(EntityTypeBuilder row)
    {
        row.ToTable("directory_setting").Property<string>("Name").HasMaxLength(40);
        row.Property<string>("Value").IsRequired();
        row.HasKey("Name");
    }

    static void Of(EntityTypeBuilder row, string principal, string column) =>
        row.HasOne(Entities + principal, null).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Cascade);
}
