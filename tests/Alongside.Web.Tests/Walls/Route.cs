using System.Collections.Immutable;
using System.Reflection;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>One thing that the program answers to: a page or an endpoint, as the running program itself lists it.</summary>
public sealed record Route(
    string Pattern,
    ImmutableArray<string> Methods,
    EndpointMetadataCollection Metadata,
    bool IsPage
)
{
    /// <summary>The names of all policies that the program has.</summary>
    public static readonly ImmutableHashSet<string> Known =
    [
        .. ConstantsOf(typeof(Policies)),
        .. ConstantsOf(typeof(SignInPolicies)),
    ];

    public ImmutableArray<string> Asks =>
        [.. Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>()];

    public bool IsOpen => Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public bool IsOfFirm => Asks.Any(Policies.OfFirm.Contains);

    public bool Changes => Methods.Any(m => m is not ("GET" or "HEAD" or "OPTIONS"));

    public bool IsApi => Pattern.StartsWith("/api/v1/", StringComparison.Ordinal);

    /// <summary>Where it is found, with every hole filled, in a firm's path when it belongs to one.</summary>
    public string At(string firm, Func<string, string> fill) =>
        (IsOfFirm ? $"/{firm}" : "")
        + Holes.Replace(
            Pattern.Replace("promises/{id", "promises/{promise", StringComparison.Ordinal),
            hole => fill(hole.Groups["name"].Value)
        );

    public override string ToString() => Pattern;

    public static async Task<ImmutableArray<Route>> AllAsync(RunningApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = ImmutableArray.CreateBuilder<Route>();
        foreach (
            var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
            routes.Add(await ReadAsync(endpoint, loader));
        return routes.DrainToImmutable();
    }

    /// <summary>What a page asks for is known only once it has been loaded.</summary>
    static async Task<Route> ReadAsync(RouteEndpoint endpoint, PageLoader loader)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return new Route(
                pattern,
                [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]],
                endpoint.Metadata,
                IsPage: false
            );
        var loaded = await loader.LoadAsync(page, endpoint.Metadata);
        return new Route(pattern, MethodsOf(loaded), loaded.Endpoint?.Metadata ?? endpoint.Metadata, IsPage: true);
    }

    /// <summary>A page without handlers is only looked at.</summary>
    static ImmutableArray<string> MethodsOf(CompiledPageActionDescriptor page) =>
        page.HandlerMethods is { Count: > 0 } handlers
            ? [.. handlers.Select(h => h.HttpMethod.ToUpperInvariant()).Distinct()]
            : ["GET"];

    static IEnumerable<string> ConstantsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!);

    static readonly System.Text.RegularExpressions.Regex Holes = new(
        @"\{\*{0,2}(?<name>[^}:?=]+)[^}]*\}",
        System.Text.RegularExpressions.RegexOptions.NonBacktracking
    );
}
