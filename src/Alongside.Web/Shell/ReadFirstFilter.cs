using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Shell;

/// <summary>Answers "Read my words first" on every page by the page itself, so that no move runs and nothing is found missing.</summary>
public sealed class ReadFirstFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (IsAsked(context.HttpContext))
            context.HandlerMethod = context.ActionDescriptor.HandlerMethods.FirstOrDefault(h =>
                h.Name is null && HttpMethods.IsGet(h.HttpMethod)
            );
        return Task.CompletedTask;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (IsAsked(context.HttpContext))
            context.ModelState.Clear();
        return next();
    }

    /// <summary>The page that says that a form could not be read must not try to read it again.</summary>
    static bool IsAsked(HttpContext http) => !StatusPages.IsShownAgain(http) && ReadFirst.IsAsked(http.Request);
}
