using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Alongside.Web.Shell.Starting;

/// <summary>
/// Makes what the first page needs beside one another, while the database is looked at: the model of a firm's tables, how sheets are
/// told, the pages and the routes. Whoever comes first would make it, and wait for one after the other.
/// </summary>
static class MakingReady
{
    public static Task BesideAsync(WebApplication app) =>
        Task.WhenAll(Task.Run(() => Model(app)), Task.Run(() => PagesAndSheets(app)));

    static void Model(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<FirmDb>().Model;
    }

    static void PagesAndSheets(WebApplication app)
    {
        _ = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors;
        foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
            _ = source.Endpoints.Count;
        foreach (var kind in Kinds.All)
            Tell(Kinds.Begin(kind, new RecordHeader(default, default, default)));
    }

    static void Tell(Process blank)
    {
        foreach (var sheet in Enum.GetValues<Audience>().Select(blank.Blank).DistinctBy(s => s.GetType()))
            _ = Bodies.Tell(Bodies.Write(sheet), sheet.GetType());
    }
}
