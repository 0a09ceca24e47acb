using Alongside.Web.Shell;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Shell.Watching;
using Microsoft.AspNetCore.Http;

namespace Alongside.Web.Tests.Limiting;

/// <summary>Which requests are answered on which threads, where some of them are taken.</summary>
public sealed class PageThreadsTests : IDisposable
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    readonly PageThreads threads = new(TimeProvider.System);
    readonly ManualResetEventSlim end = new();
    readonly List<Task> taken = [];

    public void Dispose()
    {
        end.Set();
        Assert.True(Task.WhenAll(taken).Wait(Soon));
        end.Dispose();
    }

    [Fact]
    public async Task However_many_pages_are_being_made_the_program_says_that_it_is_well()
    {
        Take("/today");
        var healthy = await Ask("/healthz").WaitAsync(Soon, CancellationToken.None);
        Assert.False(healthy);
    }

    [Fact]
    public async Task Copies_and_pages_do_not_wait_for_each_other()
    {
        Take("/today");
        Assert.True(
            await Ask("/task-plans/{id:guid}/copies/{version:long}/record.zip").WaitAsync(Soon, CancellationToken.None)
        );
        end.Set();
        await Task.WhenAll(taken).WaitAsync(Soon, CancellationToken.None);
        end.Reset();
        Take("/check-ins/{id:guid}/copies/{version:long}/record.pdf");
        Assert.True(await Ask("/today").WaitAsync(Soon, CancellationToken.None));
    }

    [Fact]
    public async Task Who_has_given_up_is_not_answered_any_more()
    {
        Take("/today");
        using var left = new CancellationTokenSource();
        var answered = false;
        var late = threads.AnswerAsync(
            At("/today", left.Token),
            _ =>
            {
                answered = true;
                return Task.CompletedTask;
            }
        );
        await left.CancelAsync();
        end.Set();
        await late.WaitAsync(Soon, CancellationToken.None);
        Assert.False(answered);
    }

    [Fact]
    public async Task An_error_page_is_made_on_the_thread_that_has_it_already()
    {
        var (outer, inner) = (0, -1);
        await threads.AnswerAsync(
            At("/today"),
            _ =>
            {
                outer = Environment.CurrentManagedThreadId;
                return threads.AnswerAsync(
                    At("/today"),
                    _ =>
                    {
                        inner = Environment.CurrentManagedThreadId;
                        return Task.CompletedTask;
                    }
                );
            }
        );
        Assert.Equal(outer, inner);
    }

    /// <summary>All threads that make such an answer, and some who wait for one.</summary>
    void Take(string pattern) =>
        taken.AddRange(
            Enumerable
                .Range(0, Volume.Threads + 3)
                .Select(_ =>
                    threads.AnswerAsync(
                        At(pattern),
                        _ =>
                        {
                            Assert.True(end.Wait(Soon));
                            return Task.CompletedTask;
                        }
                    )
                )
        );

    /// <returns>Whether it was answered on one of the threads.</returns>
    async Task<bool> Ask(string pattern)
    {
        var onOne = false;
        await threads.AnswerAsync(
            At(pattern),
            _ =>
            {
                onOne = FairThreads.IsOnOne;
                return Task.CompletedTask;
            }
        );
        return onOne;
    }

    static DefaultHttpContext At(string pattern, CancellationToken aborted = default)
    {
        var http = new DefaultHttpContext { RequestAborted = aborted };
        http.Features.Set(new RouteSeen(pattern));
        http.Features.Set(new FirmAddress("north"));
        return http;
    }
}
