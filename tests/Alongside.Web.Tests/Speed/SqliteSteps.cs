using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Alongside.Web.Tests.Speed;

/// <summary>What SQLite counts while it runs a statement.</summary>
static class SqliteSteps
{
    public static Statement Of(DbCommand command)
    {
        var database = ((SqliteConnection)command.Connection!).Handle;
        Check(raw.sqlite3_prepare_v2(database, command.CommandText, out var statement));
        using (statement)
        {
            foreach (DbParameter parameter in command.Parameters)
                Bind(statement, parameter);
            int answer;
            while ((answer = raw.sqlite3_step(statement)) == raw.SQLITE_ROW) { }
            Check(answer == raw.SQLITE_DONE ? raw.SQLITE_OK : answer);
            return new(
                command.CommandText,
                raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0),
                raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 0)
            );
        }
    }

    /// <summary>As the driver binds it.</summary>
    static void Bind(sqlite3_stmt statement, DbParameter parameter)
    {
        var at = raw.sqlite3_bind_parameter_index(statement, parameter.ParameterName);
        Check(
            parameter.Value switch
            {
                null or DBNull => raw.sqlite3_bind_null(statement, at),
                bool yes => raw.sqlite3_bind_int(statement, at, yes ? 1 : 0),
                int number => raw.sqlite3_bind_int(statement, at, number),
                long number => raw.sqlite3_bind_int64(statement, at, number),
                byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
                string text => raw.sqlite3_bind_text(statement, at, text),
                Guid id => raw.sqlite3_bind_text(statement, at, id.ToString().ToUpperInvariant()),
                DateOnly day => raw.sqlite3_bind_text(statement, at, $"{day:yyyy-MM-dd}"),
                DateTime instant => raw.sqlite3_bind_text(
                    statement,
                    at,
                    instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
                ),
                var other => throw new NotSupportedException($"A parameter is a {other.GetType().Name}."),
            }
        );
    }

    static void Check(int answer)
    {
        if (answer != raw.SQLITE_OK)
            throw new InvalidOperationException($"SQLite answered {answer}.");
    }
}
