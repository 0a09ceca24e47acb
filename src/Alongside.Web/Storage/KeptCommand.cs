using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Alongside.Web.Storage;

/// <summary>Stands for a command that is ready as soon as its text is known, and goes back when this is done with.</summary>
sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    SqliteCommand? command;
    SqliteDataReader? reader;
    string text = "";
    bool ended;

    SqliteCommand Command => command ??= connection.CreateCommand();

    [AllowNull]
    public override string CommandText
    {
        get => text;
        set
        {
            text = value ?? "";
            if (command is null)
                command = connection.Ready(text);
            else
                command.CommandText = text;
        }
    }

    public override int CommandTimeout
    {
        get => Command.CommandTimeout;
        set => Command.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => Command.CommandType;
        set => Command.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => Command.UpdatedRowSource;
        set => Command.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            if (value != connection)
                throw new NotSupportedException("A command stays with the connection that made it.");
        }
    }

    protected override DbParameterCollection DbParameterCollection => Command.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => Command.Transaction;
        set => Command.Transaction = (SqliteTransaction?)value;
    }

    public override void Cancel() => Command.Cancel();

    public override void Prepare() => Command.Prepare();

    public override int ExecuteNonQuery() => Command.ExecuteNonQuery();

    public override object? ExecuteScalar() => Command.ExecuteScalar();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        reader = Command.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !ended)
            End();
        base.Dispose(disposing);
    }

    void End()
    {
        ended = true;
        if (command is { } done && reader is null or { IsClosed: true })
        {
            connection.TakeBack(done);
            return;
        }
        connection.Asked();
        command?.Dispose(); // somebody still reads from it
    }
}
