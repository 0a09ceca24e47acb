using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Alongside.Web.Features.Copies;

/// <summary>What is on a copy: the same on the page, in the PDF and in the folder.</summary>
/// <param name="Letter">Letter paper in place of A4.</param>
public sealed record CopyContent(RecordCopy Copy, CopyKind Kind, bool Letter = false)
{
    public const string View = "/Features/Copies/_Sheet.cshtml";
}

/// <summary>Writes a copy as a whole document, which needs nothing beside itself.</summary>
public sealed class CopyText(
    IRazorViewEngine views,
    ITempDataDictionaryFactory drafts,
    WholeDocument document,
    Words words
)
{
    public async Task<string> WriteAsync(HttpContext http, CopyContent content)
    {
        var view = views.GetView(executingFilePath: null, CopyContent.View, isMainPage: false);
        view.EnsureSuccessful(originalLocations: null);
        var action = new ActionContext(http, http.GetRouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<CopyContent>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = content,
        };
        await using var text = new StringWriter();
        await view.View.RenderAsync(
            new ViewContext(action, view.View, data, drafts.GetTempData(http), text, new HtmlHelperOptions())
        );
        return document.Of(words.Plain(content.Copy.TopOf(content.Kind).Title), words.Culture.Name, $"{text}");
    }
}
