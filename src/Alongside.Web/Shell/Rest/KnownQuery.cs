using System.Collections.Concurrent;
using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Http.Metadata;

namespace Alongside.Web.Shell.Rest;

/// <summary>Refuses whatever stands in the query of an address and is none of what its route asks for, and names what is.</summary>
sealed class KnownQuery : IEndpointFilter
{
    static readonly ConcurrentDictionary<Endpoint, string[]> Asked = new();

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Query.Count == 0)
            return next(context);
        var known = Asked.GetOrAdd(http.GetEndpoint()!, Of);
        return http.Request.Query.All(q => known.Contains(q.Key, StringComparer.Ordinal) && q.Value.Count == 1)
            ? next(context)
            : ValueTask.FromResult<object?>(
                Problems.Of(new Refusal("bad-filter", Says(known)), StatusCodes.Status400BadRequest)
            );
    }

    /// <summary>What a route asks for in its query: each a text, which it reads itself.</summary>
    public static string[] Of(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RoutePattern.Parameters: var inPath }
            ?
            [
                .. endpoint
                    .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
                    .Where(p => p.ParameterInfo.ParameterType == typeof(string))
                    .Select(p => p.Name)
                    .Where(name => !inPath.Any(p => p.Name == name)),
            ]
            : [];

    static Sentence Says(string[] known) =>
        known.Length == 0
            ? Sentence.Say("Leave out all that comes after the question mark.")
            : Sentence.Say(
                "After the question mark this address takes, once each: {names}.",
                ("names", string.Join(", ", known))
            );
}
