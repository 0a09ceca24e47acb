using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>D12: on either engine the database itself refuses to change what has been written.</summary>
[Collection(nameof(Town))]
public sealed class AppendOnlyTests(Towns towns)
{
    public static TheoryData<EngineKind, string> Statements
    {
        get
        {
            string[] both =
            [
                "update entry set day = day",
                "update entry set hash = hash where number = 1",
                "delete from entry where number = 1",
                "update text set payload = 'x'",
                "update text set salt = salt",
            ];
            string[] sqlite =
            [
                "insert or replace into entry select * from entry where number = 1",
                "insert or replace into text select firm, number, salt, 'x' from text where number = 1",
                "replace into text select firm, number, salt, 'x' from text where number = 1",
            ];
            var all = new TheoryData<EngineKind, string>();
            foreach (var statement in both)
            foreach (var engine in Enum.GetValues<EngineKind>())
                all.Add(engine, statement);
            foreach (var statement in sqlite)
                all.Add(EngineKind.Sqlite, statement);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task What_has_been_written_stands(EngineKind engine, string statement)
    {
        var town = await towns.OnAsync(engine);
        await using var session = await Snapshot.OpenAsync(town.App.Database);
        await using var command = session.CreateCommand();
        command.CommandText = statement;
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync());
        Assert.Matches("never (updated|replaced)|only with a whole firm", refused.Message);
    }
}
