using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>What is asked across records: promises, meetings, and what falls due.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0002_Derived")]
public sealed class M0002Derived : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "promise",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                promise = t.Column<Guid>(nullable: false),
                first = t.Column<DateOnly>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                owner = t.Column<Guid>(nullable: false),
                receiver = t.Column<Guid>(nullable: false),
                support = t.Column<bool>(nullable: false),
                done = t.Column<DateOnly>(nullable: true),
                there = t.Column<bool>(nullable: false),
                entry = t.Column<long>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_promise",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.promise,
                        r.first,
                    }
                )
        );
        migration.CreateTable(
            "meeting",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                kind = t.Column<int>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                time = t.Column<TimeOnly>(nullable: false),
                employee = t.Column<Guid>(nullable: false),
                manager = t.Column<Guid>(nullable: false),
                entry = t.Column<long>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_meeting",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.kind,
                    }
                )
        );
        migration.CreateTable(
            "due",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                kind = t.Column<int>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                move = t.Column<string>(nullable: true),
                entry = t.Column<long>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_due",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.kind,
                        r.person,
                        r.day,
                    }
                )
        );
        migration.CreateIndex("IX_promise_firm_owner_there_day", "promise", ["firm", "owner", "there", "day"]);
        migration.CreateIndex("IX_promise_firm_there_first", "promise", ["firm", "there", "first"]);
        migration.CreateIndex("IX_meeting_firm_manager_day", "meeting", ["firm", "manager", "day"]);
        migration.CreateIndex("IX_meeting_firm_employee_day", "meeting", ["firm", "employee", "day"]);
        migration.CreateIndex("IX_due_firm_day", "due", ["firm", "day"]);
        RowLevelSecurity.HoldTheWall(migration, "promise", "meeting", "due");
    }
}
