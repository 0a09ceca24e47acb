using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>The spine: firms, people, records, and the ledger that is never updated.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0001_Spine")]
public sealed class M0001Spine : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "firm",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                slug = t.Column<string>(nullable: false),
                name = t.Column<string>(nullable: false),
                practice = t.Column<bool>(nullable: false),
                zone = t.Column<string>(nullable: false),
                clock_offset = t.Column<long>(nullable: false),
                state = t.Column<int>(nullable: false),
                rules = t.Column<string>(nullable: false),
                contact = t.Column<Guid>(nullable: true),
                contact_phone = t.Column<string>(nullable: true),
                helpline = t.Column<string>(nullable: true),
                head_number = t.Column<long>(nullable: false),
                head_hash = t.Column<string>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_firm", r => r.firm)
        );
        migration.CreateTable(
            "person",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                name = t.Column<string>(nullable: false),
                email = t.Column<string>(nullable: true),
                job_title = t.Column<string>(nullable: true),
                team = t.Column<string>(nullable: true),
                location = t.Column<string>(nullable: true),
                starts = t.Column<DateOnly>(nullable: true),
                ends = t.Column<DateOnly>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_person", r => new { r.firm, r.id })
        );
        migration.CreateTable(
            "reporting_line",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                employee = t.Column<Guid>(nullable: false),
                @from = t.Column<DateOnly>(nullable: false),
                manager = t.Column<Guid>(nullable: false),
                until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_reporting_line",
                    r => new
                    {
                        r.firm,
                        r.employee,
                        r.@from,
                    }
                )
        );
        migration.CreateTable(
            "role",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                role = t.Column<int>(nullable: false),
                @from = t.Column<DateOnly>(nullable: false),
                until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_role",
                    r => new
                    {
                        r.firm,
                        r.person,
                        r.role,
                        r.@from,
                    }
                )
        );
        migration.CreateTable(
            "record",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                kind = t.Column<string>(nullable: false),
                employee = t.Column<Guid>(nullable: false),
                manager = t.Column<Guid>(nullable: false),
                first_manager = t.Column<Guid>(nullable: false),
                stage = t.Column<string>(nullable: false),
                owner = t.Column<Guid>(nullable: false),
                next_due = t.Column<DateOnly>(nullable: true),
                shown_to_employee = t.Column<bool>(nullable: false),
                ended = t.Column<bool>(nullable: false),
                begun = t.Column<long>(nullable: false),
                version = t.Column<long>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_record", r => new { r.firm, r.id })
        );
        migration.CreateTable(
            "body",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                audience = t.Column<int>(nullable: false),
                keeper = t.Column<Guid>(nullable: false),
                json = t.Column<string>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_body",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.audience,
                        r.keeper,
                    }
                )
        );
        migration.CreateTable(
            "opening",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                reader = t.Column<Guid>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                entry = t.Column<long>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_opening",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.reader,
                        r.day,
                    }
                )
        );
        migration.CreateTable(
            "read",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                reader = t.Column<Guid>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_read",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.reader,
                        r.day,
                    }
                )
        );
        migration.CreateTable(
            "entry",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                number = t.Column<long>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                hand = t.Column<Guid>(nullable: false),
                voice = t.Column<Guid>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                fact = t.Column<string>(nullable: false),
                fact_version = t.Column<int>(nullable: false),
                audience = t.Column<int>(nullable: false),
                digest = t.Column<string>(nullable: false),
                previous = t.Column<string>(nullable: false),
                hash = t.Column<string>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_entry", r => new { r.firm, r.number })
        );
        migration.CreateTable(
            "text",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                number = t.Column<long>(nullable: false),
                salt = t.Column<string>(nullable: false),
                payload = t.Column<string>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_text", r => new { r.firm, r.number })
        );
        migration.CreateTable(
            "form_key",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                key = t.Column<string>(nullable: false),
                route = t.Column<string>(nullable: false),
                digest = t.Column<string>(nullable: false),
                location = t.Column<string>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_form_key",
                    r => new
                    {
                        r.firm,
                        r.person,
                        r.key,
                    }
                )
        );
        migration.CreateTable(
            "path_count",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                quarter = t.Column<string>(nullable: false),
                path = t.Column<string>(nullable: false),
                count = t.Column<int>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_path_count",
                    r => new
                    {
                        r.firm,
                        r.quarter,
                        r.path,
                    }
                )
        );
        migration.CreateIndex("IX_firm_slug", "firm", "slug", unique: true);
        migration.CreateIndex("IX_reporting_line_firm_manager", "reporting_line", ["firm", "manager"]);
        migration.CreateIndex("IX_record_firm_employee_begun", "record", ["firm", "employee", "begun"]);
        migration.CreateIndex(
            "IX_record_firm_manager_ended_next_due",
            "record",
            ["firm", "manager", "ended", "next_due"]
        );
        migration.CreateIndex("IX_record_firm_ended_next_due", "record", ["firm", "ended", "next_due"]);
        migration.CreateIndex("IX_entry_firm_record_number", "entry", ["firm", "record", "number"]);

        AppendOnly.Guard(migration);
        RowLevelSecurity.HoldTheWall(migration, Tables);
    }

    static readonly string[] Tables =
    [
        "firm",
        "person",
        "reporting_line",
        "role",
        "record",
        "body",
        "opening",
        "read",
        "entry",
        "text",
        "form_key",
        "path_count",
    ];
}
