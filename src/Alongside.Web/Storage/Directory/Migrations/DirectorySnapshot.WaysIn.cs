using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alongside.Web.Storage.Directory.Migrations;

sealed partial class DirectorySnapshot
{
    static void WaysIn(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity(Entities + "KnownDevice", KnownDevice);
        modelBuilder.Entity(Entities + "Password", Password);
        modelBuilder.Entity(Entities + "WrongTries", WrongTries);
        modelBuilder.Entity(Entities + "AuthenticatorApp", AuthenticatorApp);
        modelBuilder.Entity(Entities + "RecoveryCode", RecoveryCode);
        modelBuilder.Entity(Entities + "Passkey", Passkey);
        modelBuilder.Entity(Entities + "Card", Card);
    }

    static void KnownDevice(EntityTypeBuilder row)
    {
        row.ToTable("directory_known_device").Property<Guid>("Account");
        row.Property<byte[]>("Key").HasMaxLength(32);
        row.Property<Guid>("Session");
        row.Property<DateTime>("SeenAt");
        row.HasKey("Account", "Key");
        Of(row, "Account", "Account");
    }

    static void Password(EntityTypeBuilder row)
    {
        row.ToTable("directory_password").Property<Guid>("Account");
        row.Property<byte[]>("Salt").IsRequired().HasMaxLength(16);
        row.Property<byte[]>("Hash").IsRequired().HasMaxLength(32);
        row.Property<int>("Rounds");
        row.Property<DateTime>("SetAt");
        row.HasKey("Account");
        Of(row, "Account", "Account");
    }

    static void WrongTries(EntityTypeBuilder row)
    {
        row.ToTable("directory_wrong_tries").Property<byte[]>("Counter").HasMaxLength(32);
        row.Property<Guid>("Account");
        row.Property<int>("InARow");
        row.Property<DateTime>("FreeAt");
        row.HasKey("Counter");
        row.HasIndex("Account");
        row.HasIndex("FreeAt");
    }

    static void AuthenticatorApp(EntityTypeBuilder row)
    {
        row.ToTable("directory_authenticator_app").Property<Guid>("Account");
        row.Property<string>("Secret").IsRequired();
        row.Property<DateTime>("AddedAt");
        row.Property<long>("LastStep");
        row.HasKey("Account");
        Of(row, "Account", "Account");
    }

    static void RecoveryCode(EntityTypeBuilder row)
    {
        row.ToTable("directory_recovery_code").Property<Guid>("Account");
        row.Property<byte[]>("Hash").HasMaxLength(32);
        row.HasKey("Account", "Hash");
        Of(row, "Account", "Account");
    }

    static void Passkey(EntityTypeBuilder row)
    {
        row.ToTable("directory_passkey").Property<Guid>("Id");
        row.Property<Guid>("Account");
        row.Property<byte[]>("Credential").IsRequired().HasMaxLength(1023);
        row.Property<byte[]>("PublicKey").IsRequired().HasMaxLength(2000);
        row.Property<string>("Name").IsRequired().HasMaxLength(60);
        row.Property<long>("Uses");
        row.Property<bool>("MayBeCopied");
        row.Property<bool>("IsCopied");
        row.Property<DateTime>("MadeAt");
        row.Property<DateTime?>("UsedAt");
        row.HasKey("Id");
        row.HasIndex("Account");
        row.HasIndex("Credential").IsUnique();
        Of(row, "Account", "Account");
    }

    static void Card(EntityTypeBuilder row)
    {
        row.ToTable("directory_card").Property<Guid>("Firm");
        row.Property<Guid>("Person");
        row.Property<Guid>("Account");
        row.Property<byte[]>("Hash").IsRequired().HasMaxLength(32);
        row.Property<string>("PrintedBy").IsRequired().HasMaxLength(200);
        row.Property<DateOnly>("PrintedOn");
        row.Property<DateTime>("ExpiresAt");
        row.Property<DateTime?>("UsedAt");
        row.Property<DateTime?>("EndedAt");
        row.HasKey("Firm", "Person");
        row.HasIndex("Account");
        row.HasIndex("Hash").IsUnique();
        Of(row, "Account", "Account");
    }
}
