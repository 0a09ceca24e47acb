using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Leaving;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// D4, beside the database: no file of heads, mails or copies can be written, or none to its end. Nothing says that there is one, and
/// all of it is there once there is room.
/// </summary>
public sealed class FileFaultTests(PostgresServer postgres) : IAsyncDisposable
{
    readonly MovableClock clock = new();
    RunningApp app = null!;
    TestFirm firm = null!;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task D4_A_head_that_finds_no_room_is_kept_later_and_is_never_half_a_head()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a file on which there is never room.");
        await BeginAsync();
        var heads = Directory.CreateDirectory(Path.Combine(Data, "heads", firm.Slug)).FullName;
        var unfinished = Path.Combine(heads, $"{clock.GetUtcNow():yyyy-MM-dd}{WholeFiles.Unfinished}");
        File.CreateSymbolicLink(unfinished, "/dev/full");

        await Assert.ThrowsAnyAsync<IOException>(KeepAsync);
        Assert.Empty(await HeadsAsync());

        Assert.Empty(Directory.EnumerateFileSystemEntries(heads));
        await KeepAsync();
        Assert.True(Assert.Single(await HeadsAsync()).IsReadable);

        async Task KeepAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Heads>().KeepAsync(firm.Id, default);
        }

        Task<IReadOnlyList<KeptHead>> HeadsAsync() =>
            app.Services.GetRequiredService<KeptHeads>().OfAsync(firm.Slug, default);
    }

    [Fact]
    public async Task D4_A_mail_that_finds_no_room_waits_and_leaves_once()
    {
        await BeginAsync();
        var outbox = InTheWay("outbox");
        await app.TellAsync(firm, clock.GetUtcNow().UtcDateTime, Who.Employee);

        Assert.Equal(0, await SendAsync());
        Assert.Equal(MessageState.Waiting, Assert.Single(await RowsAsync()).State);

        File.Delete(outbox);
        Assert.Equal(0, await SendAsync()); // not before its time
        clock.Pass(Sender.Waits[0]);
        Assert.Equal(1, await SendAsync());
        Assert.Equal(MessageState.Sent, Assert.Single(await RowsAsync()).State);
        Assert.Single(Directory.EnumerateFiles(outbox));

        Task<int> SendAsync() =>
            app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default));
        Task<List<MessageRow>> RowsAsync() =>
            app.InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Messages.AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task D4_A_copy_of_a_firm_that_finds_no_room_is_made_later_with_the_same_password()
    {
        await BeginAsync();
        using var leaving = new LeavingFirm(app, firm);
        var exports = InTheWay("exports");
        await leaving.AskAsync();
        await leaving.PressAsync(Who.Hr, "agree");
        while (!app.Log.Lines.Any(l => l.Contains("could not be made", StringComparison.Ordinal)))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        var shown = await (await leaving.AsAsync(Who.Administrator)).GetAsync(leaving.Page);
        Assert.Null(shown.Page.QuerySelector("form[action$='handler=take']"));

        File.Delete(exports);
        await leaving.WaitAsync(days: 0);
        await leaving.MadeAsync(Who.Administrator);
        var (first, file) = await leaving.TakeAsync(Who.Administrator);
        var (second, _) = await leaving.TakeAsync(Who.Hr);
        Assert.NotEmpty(LeavingFirm.Open(file, $"{first}-{second}"));
    }

    string Data => app.Database.Engine.DataFolder;

    async Task BeginAsync()
    {
        app = await RunningApp.StartAsync(
            EngineKind.Sqlite,
            postgres,
            practice: false,
            more: services => services.AddSingleton<TimeProvider>(clock)
        );
        firm = await app.OtherFirmAsync();
    }

    /// <summary>Where the folder should be there is a file, so that nothing can be written into it.</summary>
    string InTheWay(string name)
    {
        var path = Path.Combine(Data, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        File.WriteAllText(path, "");
        return path;
    }
}
