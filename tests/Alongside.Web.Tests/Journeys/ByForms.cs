using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Journeys;

/// <summary>The pages’ own forms and links, sent over HTTP.</summary>
public sealed class ByForms(Visitor visitor) : Hands
{
    Shown? shown;

    public override string Path => Page.Path;

    public override int Status => (int)Page.Status;

    public override string Heading => Page.Heading;

    public override string Words => Page.Words;

    Shown Page => shown ?? throw new InvalidOperationException("No page has been opened yet.");

    public override async Task OpenAsync(string path) => shown = await visitor.GetAsync(path);

    public override async Task FollowAsync(string ending)
    {
        var link =
            Page.Page.QuerySelector($"main a[href$='{ending}'], a[href$='{ending}']")
            ?? throw new InvalidOperationException($"No link to …{ending} at {Path}: {Words}");
        await OpenAsync(link.GetAttribute("href")!);
    }

    public override async Task TryAsync(string form, params (string Name, string Value)[] values)
    {
        var files = values.Where(v => IsFile(v.Value)).ToArray();
        var sent = Page.Form(form, [.. values.Except(files).Select(v => (v.Name, Meant(form, v.Name, v.Value)))]);
        shown = files is [var (name, file)]
            ? await visitor.UploadAsync(
                sent,
                name,
                await File.ReadAllBytesAsync(file),
                System.IO.Path.GetFileName(file)
            )
            : await visitor.SendAsync(sent);
    }

    public override ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A person chooses by the words.</summary>
    string Meant(string form, string name, string value)
    {
        var options = Page.Page.QuerySelectorAll($"{form} select[name='{name}'] option");
        var labels = Page.Page.QuerySelectorAll($"{form} [name='{name}'] + label");
        return options.FirstOrDefault(o => Plain(o.TextContent) == value)?.GetAttribute("value")
            ?? labels.FirstOrDefault(l => Plain(l.TextContent) == value)?.PreviousElementSibling?.GetAttribute("value")
            ?? value;
    }
}
