using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Rest;

/// <summary>On a route that knows by itself what to answer when the same comes again, or that keeps nothing of what it was asked.</summary>
sealed record AnswersAgain;

/// <summary>
/// Makes every POST act once for a key: the same body gets the same answer, another one 422. Two of the same that come at once
/// wait for each other here; at two processes the key that a change keeps in its own transaction decides.
/// </summary>
sealed class OncePerKey : IEndpointFilter
{
    static readonly Sentence BadKey = Sentence.Say("Choose a key of 1 to 100 characters.");

    static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.ContainsKey(Bodied.KeyHeader))
            return await next(context);
        if (Bodied.KeyOf(http.Request) is not { } key)
            return Problems.Of(new Refusal("bad-key", BadKey), StatusCodes.Status400BadRequest);
        if (http.GetEndpoint()?.Metadata.GetMetadata<AnswersAgain>() is not null)
            return await next(context);

        var ct = http.RequestAborted;
        var turn = Turns[(uint)HashCode.Combine(http.Desk().Reader.Person, key) % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            return await OnceAsync(context, next, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    static async Task<object?> OnceAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        CancellationToken ct
    )
    {
        var http = context.HttpContext;
        var once = http.RequestServices.GetRequiredService<OnceByKey>();
        var (_, slip) = await Bodied.ReadAsync(http, ct);
        if (await once.FindAsync(http, slip, ct) is { } before)
            return await Problems.AnswerAsync(http, before, ct);
        var answer = await next(context);
        if (answer is IStatusCodeHttpResult { StatusCode: >= 200 and < 300 })
            await once.RememberAsync(http, slip, PlaceOf(http, answer), ct);
        return answer;
    }

    static string PlaceOf(HttpContext http, object? answer) =>
        answer is IValueHttpResult { Value: Moved { Location: var place } }
        && place.StartsWith(http.Request.PathBase.Value ?? "", StringComparison.Ordinal)
            ? place[(http.Request.PathBase.Value ?? "").Length..]
            : http.Request.Path;
}
