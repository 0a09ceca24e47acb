using Alongside.Web.Tests.Harness;
using AngleSharp.Html.Dom;

namespace Alongside.Web.Tests.Features.TaskPlans;

/// <summary>What a page says about its fields.</summary>
static class ShownFields
{
    /// <summary>The words beside a field that needs another look; nothing when there are none.</summary>
    public static string Wrong(this Shown page, string field) =>
        page
            .Page.QuerySelectorAll($".field.wrong:has([name='{field}']) .wrong-says")
            .Select(e => e.TextContent.Trim())
            .FirstOrDefault("");

    /// <summary>What stands in a field.</summary>
    public static string Value(this Shown page, string field) =>
        page.Page.QuerySelector($"[name='{field}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            var other => throw new InvalidOperationException($"No field “{field}”, but {other?.TagName}."),
        };
}
