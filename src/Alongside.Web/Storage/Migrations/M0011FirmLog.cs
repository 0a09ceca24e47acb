using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// The log of what is changed for a whole firm. Whoever has a row of wishes for mail keeps the hours that held for them; the firm's
/// hours are for those who choose none from now on.
/// </summary>
[DbContext(typeof(FirmDb))]
[Migration("0011_FirmLog")]
public sealed class M0011FirmLog : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "firm_log",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                number = t.Column<long>(nullable: false),
                hand = t.Column<Guid>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                change = t.Column<string>(nullable: false),
                payload = t.Column<string>(nullable: false),
                previous = t.Column<string>(nullable: false),
                hash = t.Column<string>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_firm_log", r => new { r.firm, r.number })
        );
        migration.AddColumn<int>("terms_version", "firm", nullable: false, defaultValue: 0);
        migration.AddColumn<long>("log_number", "firm", nullable: false, defaultValue: 0L);
        migration.AddColumn<string>("log_hash", "firm", nullable: false, defaultValue: "");
        migration.AddColumn<bool>("own_hours", "reach", nullable: false, defaultValue: true);
        RowLevelSecurity.HoldTheWall(migration, "firm_log");
        foreach (var rule in migration.IsPostgres() ? Postgres : Sqlite)
            migration.Sql(rule);
    }

    static readonly string[] Sqlite =
    [
        "create trigger firm_log_never_updated before update on firm_log begin select raise(abort, 'the log is never updated'); end",
        """
            create trigger firm_log_deleted_with_its_firm before delete on firm_log
            when not exists (select 1 from firm where firm.firm = old.firm and firm.state = 2)
            begin select raise(abort, 'the log is deleted only with a whole firm'); end
            """,
        """
            create trigger firm_log_never_replaced before insert on firm_log
            when exists (select 1 from firm_log as there where there.firm = new.firm and there.number = new.number)
            begin select raise(abort, 'the log is never replaced'); end
            """,
    ];

    static readonly string[] Postgres =
    [
        """
            create function firm_log_refuses() returns trigger language plpgsql as $$
            begin
                if tg_op = 'DELETE' and exists (select 1 from firm f where f.firm = old.firm and f.state = 2) then
                    return old;
                end if;
                raise exception 'the log is never updated, and deleted only with a whole firm';
            end $$;
            create trigger firm_log_append_only before update or delete on firm_log for each row execute function firm_log_refuses();
            create trigger firm_log_never_truncated before truncate on firm_log for each statement execute function firm_log_refuses();
            """,
    ];
}
