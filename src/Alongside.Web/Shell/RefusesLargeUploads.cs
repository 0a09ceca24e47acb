using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Shell;

/// <summary>
/// What says of itself that it is far too large is never read: the sender is led to the page again, which says so. Before the form is
/// looked at, which would read all of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefusesLargeUploadsAttribute(int most) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Most => most;

    public int Order => -2000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!(http.Request.ContentLength > most))
            return;
        // what is still on its way is let go by, or the browser would show a broken line in place of the answer
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        context.Result = new SeeOther($"{http.Request.PathBase}{http.Request.Path}?large=true");
    }
}
