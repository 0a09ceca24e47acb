using Microsoft.AspNetCore.Http.Features;

namespace Alongside.Web.Shell;

static class Features
{
    /// <summary>What earlier middleware must have set; its absence is a bug.</summary>
    public static TFeature GetRequired<TFeature>(this IFeatureCollection features)
        where TFeature : class =>
        features.Get<TFeature>() ?? throw new InvalidOperationException($"The request has no {typeof(TFeature).Name}.");
}
