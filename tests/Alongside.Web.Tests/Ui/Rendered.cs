using System.Text.Encodings.Web;
using System.Text.Unicode;
using Alongside.Web.Ui;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Alongside.Web.Tests.Ui;

/// <summary>A page with nothing on it, in which one tag at a time is rendered as Razor would.</summary>
sealed class Rendered
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static readonly AssetVersions Assets = new(
        new PhysicalFileProvider(Path.Combine(Wording.Sources.Root, "src/Alongside.Web/wwwroot"))
    );

    public Dictionary<object, object> Items { get; } = [];

    public ViewContext View { get; } =
        new()
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
        };

    public void Wrong(string name, string says) => View.ViewData.ModelState.AddModelError(name, says);

    public void Post(params (string Name, string[] Values)[] fields)
    {
        View.HttpContext.Request.Method = "POST";
        View.HttpContext.Request.ContentType = "application/x-www-form-urlencoded";
        View.HttpContext.Request.Form = new FormCollection(
            fields.ToDictionary(f => f.Name, f => new StringValues(f.Values))
        );
    }

    /// <summary>The HTML of the tag; its children are rendered when the tag asks for its content, after it has begun.</summary>
    public async Task<string> Html(
        ITagHelper tag,
        string element = "x",
        Func<Task<string>>? children = null,
        params (string Name, object? Value)[] attributes
    )
    {
        var list = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(list, Items, "id");
        var output = new TagHelperOutput(
            element,
            [.. list],
            async (_, _) => new DefaultTagHelperContent().SetHtmlContent(children is null ? "" : await children())
        );
        tag.Init(context);
        await tag.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return $"{writer}";
    }

    public async Task<IElement> Element(ITagHelper tag, Func<Task<string>>? children = null) =>
        Parse(await Html(tag, children: children));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}").Body!;
}
