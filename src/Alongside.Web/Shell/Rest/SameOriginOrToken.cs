using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Shell.Rest;

/// <summary>
/// A browser's cookie may change things only from our own pages: by JSON or
/// a DELETE, for either of which a browser would ask us first, and not across sites. A token, which no browser sends
/// by itself, needs neither.
/// </summary>
sealed class SameOriginOrToken : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return
            HttpMethods.IsGet(http.Request.Method)
            || Visitor.Of(http.User) is { Token: not null } or { Integration: not null }
            || IsOurOwn(http.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(
                Results.Problem(
                    statusCode: StatusCodes.Status400BadRequest,
                    type: "cross-site",
                    title: "Send this from our own pages, or with a token."
                )
            );
    }

    static bool IsOurOwn(HttpRequest request) =>
        (request.HasJsonContentType() || HttpMethods.IsDelete(request.Method))
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}");
}
