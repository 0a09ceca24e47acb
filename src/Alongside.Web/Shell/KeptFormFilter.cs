using Alongside.Web.Shell.SignIn;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Shell;

/// <summary>Shows a form that outlived its session as it was typed, until it has been sent once more.</summary>
sealed class KeptFormFilter(KeptForms kept) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        var found = Visitor.Of(http.User) is { } visitor ? kept.Find(visitor.Account, http.Request) : null;
        if (found is not null && HttpMethods.IsGet(http.Request.Method))
            FormState.SayKept(http, found.Words);
        var done = await next();
        if (found is not null && done.Result is SeeOther && FormState.IsPosted(http, $"{found.Words["about"]}"))
            kept.Forget(Visitor.Of(http.User)!.Account);
    }
}
