namespace Alongside.Web.Shell.Limiting;

/// <summary>
/// Holds something of a request’s until its answer begins to leave, so that nobody who reads slowly holds it; or until the request
/// ends, if that comes first.
/// </summary>
sealed class UntilAnswered : IDisposable
{
    IDisposable? held;

    public UntilAnswered(HttpContext http, IDisposable held)
    {
        this.held = held;
        http.Response.OnStarting(LetGoAsync, this);
    }

    public void Dispose() => Interlocked.Exchange(ref held, value: null)?.Dispose();

    static Task LetGoAsync(object holder)
    {
        ((UntilAnswered)holder).Dispose();
        return Task.CompletedTask;
    }
}
