using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Features.SettingUp;

/// <summary>One step of setting a firm up, which its administrator takes in any order; once it is open there are no steps.</summary>
public abstract class SettingUpPage : RulesPage
{
    /// <summary>Which of the five steps this is.</summary>
    public abstract int Step { get; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Desk.Firm.IsSettingUp)
            context.Result = NotFound();
    }

    /// <summary>The step to go on with, as far as the firm has come.</summary>
    public static string NextOf(Desk desk) => desk.Firm.Contact is null ? "/set-up/people" : "/set-up/open";

    protected static string? OrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
