using Alongside.Web.Shell.Limiting;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.Limiting;

/// <summary>Whose errands run, on how many threads, and in which order.</summary>
public sealed class FairThreadsTests : IDisposable
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    readonly MovableClock clock = new();
    readonly ManualResetEventSlim end = new();
    readonly List<string> ran = [];

    public void Dispose() => end.Dispose();

    [Fact]
    public async Task Who_asks_for_much_waits_for_themself()
    {
        var threads = new FairThreads(1, clock);
        var blocked = await BlockAsync(threads, "north");
        List<Task> all = [blocked, .. Many(threads, "north", 50), Note(threads, "south"), Note(threads, "west")];

        end.Set();
        await Task.WhenAll(all).WaitAsync(Soon, CancellationToken.None);

        Assert.Equal(["north", "south", "west", "north"], ran.Take(4));
        Assert.Equal(52, ran.Count);
    }

    [Fact]
    public async Task What_has_waited_comes_back_as_the_same_owners_and_before_what_has_not_begun()
    {
        var threads = new FairThreads(1, clock);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = threads.RunAsync(
            "north",
            async () =>
            {
                await answer.Task;
                Assert.True(FairThreads.IsOnOne);
                ran.Add("north, again");
            }
        );
        var blocked = await BlockAsync(threads, "north");
        List<Task> all = [begun, blocked, .. Many(threads, "north", 3)];
        answer.SetResult();
        await UntilAsync(() => threads.Waiting == 4);

        end.Set();
        await Task.WhenAll(all).WaitAsync(Soon, CancellationToken.None);

        Assert.Equal(["north, again", "north", "north", "north"], ran);
    }

    [Fact]
    public async Task While_several_come_one_thread_is_left_to_the_others()
    {
        var threads = new FairThreads(2, clock);
        await Note(threads, "south");
        var first = await BlockAsync(threads, "north");
        var second = threads.RunAsync("north", Wait);

        await Note(threads, "south").WaitAsync(Soon, CancellationToken.None);
        Assert.Equal(1, threads.Waiting);

        clock.Pass(TimeSpan.FromSeconds(6));
        var third = threads.RunAsync("north", Wait);
        await UntilAsync(() => threads.Waiting == 1);
        end.Set();
        await Task.WhenAll(first, second, third).WaitAsync(Soon, CancellationToken.None);
    }

    [Fact]
    public async Task Who_is_alone_has_all_of_them_and_never_more()
    {
        var threads = new FairThreads(2, clock);
        List<Task> all = [.. Enumerable.Range(0, 5).Select(_ => threads.RunAsync("north", Wait))];
        await UntilAsync(() => threads.Waiting == 3);
        end.Set();
        await Task.WhenAll(all).WaitAsync(Soon, CancellationToken.None);
        Assert.Equal(0, threads.Waiting);
    }

    [Fact]
    public async Task What_goes_wrong_reaches_who_asked_and_takes_no_thread_with_it()
    {
        var threads = new FairThreads(1, clock);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            threads.RunAsync("north", () => throw new InvalidOperationException())
        );
        await Note(threads, "north").WaitAsync(Soon, CancellationToken.None);
    }

    Task Wait()
    {
        Assert.True(end.Wait(Soon));
        return Task.CompletedTask;
    }

    async Task<Task> BlockAsync(FairThreads threads, string whose)
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var blocked = threads.RunAsync(
            whose,
            () =>
            {
                began.SetResult();
                return Wait();
            }
        );
        await began.Task.WaitAsync(Soon, CancellationToken.None);
        return blocked;
    }

    IEnumerable<Task> Many(FairThreads threads, string whose, int count) =>
        Enumerable.Range(0, count).Select(_ => Note(threads, whose)).ToList();

    Task Note(FairThreads threads, string whose) =>
        threads.RunAsync(
            whose,
            () =>
            {
                lock (ran)
                    ran.Add(whose);
                return Task.CompletedTask;
            }
        );

    static async Task UntilAsync(Func<bool> happened)
    {
        using var late = new CancellationTokenSource(Soon);
        while (!happened())
            await Task.Delay(5, late.Token);
    }
}
