using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>What reaches people outside the program: messages, the meetings in their calendars, and how they want to be reached.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0008_Messages")]
public sealed class M0008Messages : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        MakeMessages(migration);
        MakeCalendarEvents(migration);
        migration.CreateTable(
            "reach",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                weekly = t.Column<bool>(nullable: false),
                feed = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_reach", r => new { r.firm, r.person })
        );
        migration.CreateIndex("IX_reach_firm_feed", "reach", ["firm", "feed"]);
        RowLevelSecurity.HoldTheWall(migration, "message", "calendar_event", "reach");
    }

    static void MakeMessages(MigrationBuilder migration)
    {
        migration.CreateTable(
            "message",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                about = t.Column<string>(nullable: false),
                kind = t.Column<int>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                other = t.Column<Guid>(nullable: false),
                to_manager = t.Column<bool>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
                leaves = t.Column<DateTime>(nullable: false),
                meeting = t.Column<int>(nullable: true),
                day = t.Column<DateOnly>(nullable: true),
                time = t.Column<TimeOnly>(nullable: true),
                turn = t.Column<int>(nullable: true),
                number = t.Column<int>(nullable: true),
                sequence = t.Column<int>(nullable: true),
                talks = t.Column<int>(nullable: true),
                promises = t.Column<int>(nullable: true),
                state = t.Column<int>(nullable: false),
                tries = t.Column<int>(nullable: false),
                next_try = t.Column<DateTime>(nullable: true),
                mail = t.Column<Guid>(nullable: true),
                sent_at = t.Column<DateTime>(nullable: true),
                trouble = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_message", r => new { r.firm, r.id })
        );
        migration.CreateIndex("IX_message_firm_state_leaves", "message", ["firm", "state", "leaves"]);
        migration.CreateIndex("IX_message_firm_person_at", "message", ["firm", "person", "at"]);
    }

    static void MakeCalendarEvents(MigrationBuilder migration)
    {
        migration.CreateTable(
            "calendar_event",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                kind = t.Column<int>(nullable: false),
                number = t.Column<int>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                time = t.Column<TimeOnly>(nullable: false),
                employee = t.Column<Guid>(nullable: false),
                manager = t.Column<Guid>(nullable: false),
                sequence = t.Column<int>(nullable: false),
                called_off = t.Column<bool>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_calendar_event",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.kind,
                        r.number,
                    }
                )
        );
        migration.CreateIndex("IX_calendar_event_firm_employee_day", "calendar_event", ["firm", "employee", "day"]);
        migration.CreateIndex("IX_calendar_event_firm_manager_day", "calendar_event", ["firm", "manager", "day"]);
    }
}
