using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>When and of what somebody wants mail. Who has chosen nothing yet has what held for everybody.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0009_MailWishes")]
public sealed class M0009MailWishes : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<TimeOnly>("mail_from", "reach", nullable: false, defaultValue: new TimeOnly(8, 0));
        migration.AddColumn<TimeOnly>("mail_until", "reach", nullable: false, defaultValue: new TimeOnly(18, 0));
        migration.AddColumn<bool>("together", "reach", nullable: false, defaultValue: false);
        migration.AddColumn<bool>("meeting_soon", "reach", nullable: false, defaultValue: true);
        migration.AddColumn<bool>("hr_answered", "reach", nullable: false, defaultValue: true);
    }
}
