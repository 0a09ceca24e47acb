using Alongside.Web.Shell.Live;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Browser.Tests;

/// <summary>The program in which all talks of a class of tests are held, each about a plan of its own.</summary>
public sealed class TalkApp(Chromium chromium) : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await chromium.StartAsync();

    /// <summary>Waits until so many people have a stream open.</summary>
    public async Task ListenAsync(int people)
    {
        var rooms = App.Services.GetRequiredService<Rooms>();
        for (var wait = 0; rooms.Sessions.Count != people; wait++)
        {
            Assert.True(wait < 300, $"{rooms.Sessions.Count} people listen, and not {people}.");
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
