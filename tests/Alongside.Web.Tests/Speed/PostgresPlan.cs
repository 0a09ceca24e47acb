using System.Text.Json;
using Npgsql;

namespace Alongside.Web.Tests.Speed;

/// <summary>What PostgreSQL says that it did: each scan's rows, those that it read and did not want among them.</summary>
static class PostgresPlan
{
    public static long RowsRead(NpgsqlCommand command)
    {
        using var explain = new NpgsqlCommand(
            $"explain (analyze, timing off, format json) {command.CommandText}",
            command.Connection,
            command.Transaction
        );
        foreach (NpgsqlParameter parameter in command.Parameters)
            explain.Parameters.Add(parameter.Clone());
        using var plan = JsonDocument.Parse((string)explain.ExecuteScalar()!);
        return RowsRead(plan.RootElement[0].GetProperty("Plan"));
    }

    static long RowsRead(JsonElement node) =>
        (IsScanOfTable(node) ? Rows(node) : 0)
        + (node.TryGetProperty("Plans", out var below) ? below.EnumerateArray().Sum(RowsRead) : 0);

    /// <summary>What a bitmap of an index finds is counted where the table is read.</summary>
    static bool IsScanOfTable(JsonElement node) =>
        node.TryGetProperty("Relation Name", out _)
        && node.GetProperty("Node Type").GetString()!.EndsWith("Scan", StringComparison.Ordinal);

    static long Rows(JsonElement node) =>
        node.GetProperty("Actual Loops").GetInt64()
        * (
            node.GetProperty("Actual Rows").GetInt64()
            + Number(node, "Rows Removed by Filter")
            + Number(node, "Rows Removed by Index Recheck")
        );

    static long Number(JsonElement node, string name) =>
        node.TryGetProperty(name, out var number) ? number.GetInt64() : 0;
}
