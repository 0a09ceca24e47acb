using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Shell;

/// <summary>A post that no handler of its page answers finds nothing; otherwise the page would be shown without having been found.</summary>
public sealed class UnansweredPosts : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is null && HttpMethods.IsPost(http.Request.Method) && !StatusPages.IsShownAgain(http))
            context.Result = new NotFoundResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
