using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.Engines;

public sealed class WriteGateTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Thirty_two_writers_all_get_their_turn(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        using var gate = new WriteGate(database.Engine);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => WriteAsync(database, gate, times: 10))));

        Assert.Equal(320, await directory.ProtectionKeys.CountAsync());
    }

    [Fact]
    public async Task On_SQLite_turns_come_in_the_order_of_asking()
    {
        using var database = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        using var gate = new WriteGate(database.Engine);
        await using var first = Open(database);
        await first.Database.MigrateAsync();
        List<int> order = [];

        var turn = await gate.EnterAsync(first);
        var waiting = Enumerable
            .Range(0, 10)
            .Select(number => EnterAsync(database, gate, () => order.Add(number)))
            .ToList();
        Assert.Empty(order);
        await turn.DisposeAsync();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 10), order);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_turn_that_fails_leaves_nothing_and_lets_the_next_in(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        using var gate = new WriteGate(database.Engine);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();

        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await using var turn = await gate.EnterAsync(directory);
            directory.Add(NewKey());
            await directory.SaveChangesAsync();
            throw new TimeoutException();
        });
        await WriteAsync(database, gate, times: 1);

        Assert.Equal(1, await directory.ProtectionKeys.CountAsync());
    }

    [Fact]
    public async Task Who_stops_waiting_keeps_no_turn()
    {
        using var database = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        using var gate = new WriteGate(database.Engine);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();

        await using (await gate.EnterAsync(directory))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.EnterAsync(directory, patience.Token));
        }

        await WriteAsync(database, gate, times: 1);
    }

    static async Task WriteAsync(TestDatabase database, WriteGate gate, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await using var directory = Open(database);
            directory.Add(NewKey());
            await gate.SaveAsync(directory);
        }
    }

    static async Task EnterAsync(TestDatabase database, WriteGate gate, Action entered)
    {
        await using var directory = Open(database);
        await using var turn = await gate.EnterAsync(directory);
        entered();
    }

    static DirectoryDb Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<DirectoryDb>();
        database.Engine.Configure(options, DirectoryDb.HistoryTable);
        return new(options.Options);
    }

    static ProtectionKey NewKey() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = "key",
            Xml = "<key/>",
        };
}
