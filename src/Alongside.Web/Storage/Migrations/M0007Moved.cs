using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// When a record last moved, when the two last talked, and from where on its present manager reads: so that a list need not look
/// through what has passed.
/// </summary>
[DbContext(typeof(FirmDb))]
[Migration("0007_Moved")]
public sealed class M0007Moved : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<DateOnly>("moved", "record", nullable: false, defaultValue: DateOnly.MinValue);
        migration.AddColumn<DateOnly>("talked", "record", nullable: true);
        migration.AddColumn<long>("handed", "record", nullable: false, defaultValue: 0L);
        RowLevelSecurity.WithoutTheWall(migration, ["record", "entry"], Told);
        migration.DropIndex("IX_record_firm_manager_ended_next_due", "record");
        migration.CreateIndex(
            "IX_record_firm_manager_kind_ended_next_due",
            "record",
            ["firm", "manager", "kind", "ended", "next_due"]
        );
        migration.CreateIndex(
            "IX_record_firm_employee_manager_talked",
            "record",
            ["firm", "employee", "manager", "talked"]
        );
        migration.CreateIndex("IX_entry_firm_record_day", "entry", ["firm", "record", "day"]);
        migration.CreateIndex("IX_record_firm_manager_moved", "record", ["firm", "manager", "moved"]);
        migration.CreateIndex("IX_hr_call_firm_since", "hr_call", ["firm", "since"]);
    }

    /// <summary>
    /// What both may know of has the audiences 2, 3 and 7; before any of it, a record moved on the day on which it was begun. They
    /// talked on the days on which they wrote down what was said; what the manager before talked about is not theirs.
    /// </summary>
    const string Told = """
        update record set
            moved = coalesce(
                (select max(e.day) from entry e where e.firm = record.firm and e.record = record.id and e.audience in (2, 3, 7)),
                (select e.day from entry e where e.firm = record.firm and e.number = record.begun),
                record.moved),
            talked =
                (select max(e.day) from entry e
                 where e.firm = record.firm and e.record = record.id and record.stage <> 'Declined'
                 and e.fact in ('check-in.asked', 'task-plan.question-answered', 'task-plan.outcome-recorded')
                 and not exists
                    (select 1 from entry c
                     where c.firm = e.firm and c.record = e.record and c.fact = 'task-plan.manager-changed' and c.number > e.number)),
            handed = coalesce(
                (select max(e.number) from entry e
                 where e.firm = record.firm and e.record = record.id and e.fact = 'task-plan.manager-changed'), 0)
        """;
}
