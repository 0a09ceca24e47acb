using Alongside.Web.Storage;

namespace Alongside.Web.Shell.Rest;

/// <summary>A change over REST that asks for no field.</summary>
static class Bare
{
    /// <summary>Nothing is asked for.</summary>
    public sealed record Nothing;

    public static Task<IResult> MoveAsync(HttpContext http, Func<Slip, Task<Outcome>> move, CancellationToken ct) =>
        Bodied.MoveAsync<Nothing>(http, (_, slip) => move(slip), ct);
}
