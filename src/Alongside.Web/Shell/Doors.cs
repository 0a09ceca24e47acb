using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Matching;

namespace Alongside.Web.Shell;

/// <summary>
/// A firm's pages answer inside a firm's path alone, and all others outside it; and a page answers to those methods only that it
/// has a handler for, because the framework would otherwise show it without having asked it anything.
/// </summary>
sealed class Doors : MatcherPolicy, IEndpointSelectorPolicy
{
    static readonly Endpoint NoSuchMethod = new(
        http =>
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        },
        EndpointMetadataCollection.Empty,
        "A method that the page does not have"
    );

    /// <summary>After pages are loaded, because what they ask for is not known before.</summary>
    public override int Order => int.MinValue + 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext http, CandidateSet candidates)
    {
        for (var at = 0; at < candidates.Count; at++)
            if (candidates.IsValidCandidate(at) && !StatusPages.IsShownAgain(http))
                Apply(http, candidates, at);
        return Task.CompletedTask;
    }

    static void Apply(HttpContext http, CandidateSet candidates, int at)
    {
        var endpoint = candidates[at].Endpoint;
        if (IsOfFirm(endpoint) != http.Features.Get<FirmAddress>() is not null)
            candidates.SetValidity(at, value: false);
        else if (!Answers(endpoint, http.Request.Method))
            candidates.ReplaceEndpoint(at, NoSuchMethod, candidates[at].Values);
    }

    static bool IsOfFirm(Endpoint endpoint) =>
        endpoint
            .Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Any(a => a.Policy is { } asks && Policies.OfFirm.Contains(asks));

    /// <summary>A page without handlers is only looked at.</summary>
    static bool Answers(Endpoint endpoint, string method)
    {
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page)
            return true;
        var asked = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        return page.HandlerMethods is { Count: > 0 } handlers
            ? handlers.Any(h => Is(h.HttpMethod, asked))
            : Is(HttpMethods.Get, asked);
    }

    static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
