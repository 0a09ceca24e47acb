using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Entries are never updated, and deleted only with a whole firm: held by triggers on both engines.</summary>
static class AppendOnly
{
    public static void Guard(MigrationBuilder migration)
    {
        if (migration.IsPostgres())
            migration.Sql(Postgres);
        else
            foreach (var trigger in Sqlite)
                migration.Sql(trigger);
    }

    /// <summary>SQLite's "insert or replace" takes the old row away without asking the triggers on deleting.</summary>
    public static void RefuseReplacing(MigrationBuilder migration)
    {
        if (migration.IsPostgres())
            return;
        migration.Sql(NeverReplaced("entry"));
        migration.Sql(NeverReplaced("text"));
    }

    static readonly string[] Sqlite =
    [
        "create trigger entry_never_updated before update on entry begin select raise(abort, 'entries are never updated'); end",
        """
            create trigger entry_deleted_with_its_firm before delete on entry
            when not exists (select 1 from firm where firm.firm = old.firm and firm.state = 2)
            begin select raise(abort, 'entries are deleted only with a whole firm'); end
            """,
        "create trigger text_never_updated before update on text begin select raise(abort, 'texts are never updated'); end",
    ];

    static string NeverReplaced(string table) =>
        $"""
            create trigger {table}_never_replaced before insert on {table}
            when exists (select 1 from {table} as there where there.firm = new.firm and there.number = new.number)
            begin select raise(abort, 'entries and texts are never replaced'); end
            """;

    const string Postgres = """
        create function entry_refuses() returns trigger language plpgsql as $$
        begin
            if tg_op = 'DELETE' and exists (select 1 from firm f where f.firm = old.firm and f.state = 2) then
                return old;
            end if;
            raise exception 'entries are never updated, and deleted only with a whole firm';
        end $$;
        create trigger entry_append_only before update or delete on entry for each row execute function entry_refuses();
        create trigger entry_never_truncated before truncate on entry for each statement execute function entry_refuses();
        create function text_refuses() returns trigger language plpgsql as $$
        begin
            raise exception 'texts are never updated';
        end $$;
        create trigger text_never_updated before update on text for each row execute function text_refuses();
        """;
}
