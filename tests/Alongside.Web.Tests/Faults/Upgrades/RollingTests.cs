using System.Text.RegularExpressions;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alongside.Web.Tests.Faults.Upgrades;

/// <summary>
/// D11: while a new version already serves, the one before goes on with the newer shape. So a migration only adds: no table and no
/// column goes or is called otherwise, no type changes, and what is written without knowing a new column or rule is taken.
/// </summary>
public sealed partial class RollingTests
{
    static readonly string[] Engines =
    [
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Npgsql.EntityFrameworkCore.PostgreSQL",
    ];

    /// <summary>What the version before does not come across all the same, and why.</summary>
    static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["M0005NeverReplaced: a trigger on entry"] = "no version has ever replaced an entry",
        ["M0005NeverReplaced: a trigger on text"] = "no version has ever replaced a text",
    };

    [Fact]
    public void D11_The_version_before_works_on_with_every_newer_shape()
    {
        var migrations = typeof(FirmDb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Migration))).ToList();
        Assert.True(migrations.Count > 25);
        var found = migrations.SelectMany(Found).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void What_takes_away_or_demands_more_is_found()
    {
        Assert.Equal(
            [
                "Bad: a rule for all rows of record",
                "Bad: alters record.stage",
                "Bad: demands record.more",
                "Bad: drops record.stage",
                "Bad: drops table body",
                "Bad: one of a kind in record",
                "Bad: renames record",
                "Bad: renames record.stage",
            ],
            Found(typeof(Bad)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [
                "Worded: a trigger on record",
                "Worded: alters record.stage",
                "Worded: demands record.more",
                "Worded: drops record.stage",
                "Worded: drops table body",
                "Worded: renames record",
            ],
            Found(typeof(Worded)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    static IEnumerable<string> Found(Type type) =>
        from engine in Engines
        let migration = Made(type, engine)
        let made = migration
            .UpOperations.OfType<CreateTableOperation>()
            .Select(t => t.Name)
            .ToHashSet(StringComparer.Ordinal)
        from operation in migration.UpOperations
        from what in operation is SqlOperation sql ? InWords(sql.Sql, made) : One(InKind(operation, made))
        select $"{type.Name}: {what}";

    static Migration Made(Type type, string engine)
    {
        var migration = (Migration)Activator.CreateInstance(type, nonPublic: true)!;
        migration.ActiveProvider = engine;
        return migration;
    }

    static IEnumerable<string> One(string? what) => what is null ? [] : [what];

    static string? InKind(MigrationOperation operation, HashSet<string> made) =>
        operation switch
        {
            DropTableOperation o => $"drops table {o.Name}",
            DropColumnOperation o => $"drops {o.Table}.{o.Name}",
            RenameTableOperation o => $"renames {o.Name}",
            RenameColumnOperation o => $"renames {o.Table}.{o.Name}",
            AlterColumnOperation o => $"alters {o.Table}.{o.Name}",
            AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null } o =>
                $"demands {o.Table}.{o.Name}",
            CreateIndexOperation { IsUnique: true } o when !made.Contains(o.Table) => $"one of a kind in {o.Table}",
            CreateIndexOperation or AddColumnOperation or CreateTableOperation or DropIndexOperation => null,
            ITableMigrationOperation o when made.Contains(o.Table) => null,
            ITableMigrationOperation o => $"a rule for all rows of {o.Table}",
            _ => operation.GetType().Name,
        };

    static IEnumerable<string> InWords(string sql, HashSet<string> made)
    {
        foreach (Match m in Words().Matches(sql))
        {
            var (table, column) = (m.Groups["table"].Value, m.Groups["column"].Value);
            if (m.Groups["trigger"].Success)
            {
                if (!made.Contains(table))
                    yield return $"a trigger on {table}";
            }
            else if (m.Groups["gone"].Success)
                yield return $"drops table {table}";
            else if (m.Groups["drop"].Success)
                yield return $"drops {table}.{column}";
            else if (m.Groups["rename"].Success)
                yield return $"renames {table}";
            else if (m.Groups["alter"].Success)
                yield return $"alters {table}.{column}";
            else if (m.Groups["add"].Success && !m.Value.Contains("default", StringComparison.OrdinalIgnoreCase))
                yield return $"demands {table}.{column}";
        }
    }

    [GeneratedRegex(
        """
            (?<gone>drop\s+table)\s+(if\s+exists\s+)?(?<table>\w+)
            | alter\s+table\s+(?<table>\w+)\s+(
                (?<drop>drop\s+column)\s+(?<column>\w+)
                | (?<rename>rename)
                | (?<alter>alter\s+column)\s+(?<column>\w+)\s+(set\s+data\s+type|type|set\s+not\s+null)
                | (?<add>add\s+column)\s+(?<column>\w+)\s[^;]*not\s+null[^;]*
            )
            | create\s+(?<trigger>trigger)\s+\w+\s+(before|after)\s[\w\s]*?\son\s+(?<table>\w+)
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Words();

    /// <summary>Everything that no migration may do, and something that it may.</summary>
    sealed class Bad : Migration
    {
        protected override void Up(MigrationBuilder migration)
        {
            migration.DropTable("body");
            migration.DropColumn("stage", "record");
            migration.RenameTable("record", newName: "case");
            migration.RenameColumn("stage", "record", "step");
            migration.AlterColumn<int>("stage", "record", nullable: false);
            migration.AddColumn<int>("more", "record", nullable: false);
            migration.CreateIndex("IX_new", "record", "stage", unique: true);
            migration.AddCheckConstraint("new", "record", "stage <> ''");
            migration.AddColumn<int>("fine", "record", nullable: false, defaultValue: 0);
        }
    }

    /// <summary>The same in words of SQL.</summary>
    sealed class Worded : Migration
    {
        protected override void Up(MigrationBuilder migration)
        {
            migration.Sql("drop table body");
            migration.Sql("alter table record drop column stage");
            migration.Sql("alter table record rename to other");
            migration.Sql("alter table record alter column stage type int");
            migration.Sql("alter table record add column more int not null");
            migration.Sql("create trigger never before update or delete on record for each row execute function no()");
            migration.Sql("alter table record add column fine int not null default 0");
        }
    }
}
