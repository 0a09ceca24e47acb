using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Copies;

/// <summary>Copies as files, for pages and REST by the same lines.</summary>
static class CopyFiles
{
    const string Version = "/{id:guid}/copies/{version:long:min(1)}";
    const string OfPlan = $"{Version}/{{copy:regex(^(worksheet|plan|notes|record)$)}}";
    const string OfCheckIn = $"{Version}/{{copy:regex(^(record)$)}}";

    public static void MapCopies(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").RequireAuthorization(Policies.Member).ExcludeFromDescription();
        pages.MapGet($"/task-plans{OfPlan}.pdf", PdfAsync<TaskPlan>);
        pages.MapGet($"/task-plans{Version}/record.zip", CopyFolder.AnswerAsync<TaskPlan>);
        pages.MapGet("/check-ins/{id:guid}/copies", LatestAsync);
        pages.MapGet($"/check-ins{OfCheckIn}.pdf", PdfAsync<CheckIn>);
        pages.MapGet($"/check-ins{Version}/record.zip", CopyFolder.AnswerAsync<CheckIn>);
    }

    /// <summary>The same under REST, with the list that says what there is.</summary>
    public static RouteGroupBuilder MapCopies<T>(this RouteGroupBuilder group)
        where T : Process
    {
        var copies = typeof(T) == typeof(CheckIn) ? OfCheckIn : OfPlan;
        group
            .MapGet("/{id:guid}/copies", ListAsync<T>)
            .Produces<CopiesListed>()
            .WithSummary("The copies that the reader can take, at the latest version.");
        group
            .MapGet($"{copies}.pdf", PdfAsync<T>)
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("A copy as a tagged PDF. Add ?paper=letter for Letter paper.");
        group
            .MapGet($"{copies}.html", HtmlAsync<T>)
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("The same copy as one HTML file that needs nothing beside itself.");
        group
            .MapGet($"{Version}/record.zip", CopyFolder.AnswerAsync<T>)
            .OnlyFor(Part.Employee)
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .WithSummary("The record as a folder, with tables and hashes: for the employee alone.");
        return group;
    }

    static async Task<IResult> ListAsync<T>(HttpContext http, TakingCopies taking, RecordId id, CancellationToken ct)
        where T : Process =>
        await taking.FindAsync<T>(http, id, version: null, ct) switch
        {
            null => Results.NotFound(),
            { Past.IsClosed: true } copy => CopyAnswers.ReasonFirst(http, copy),
            var copy => Results.Ok(CopiesListed.Of(copy, $"{http.Request.PathBase}")),
        };

    static Task<IResult> PdfAsync<T>(
        HttpContext http,
        TakingCopies taking,
        CopyPrinting printing,
        CopyText text,
        RecordId id,
        long version,
        string copy,
        string? paper,
        CancellationToken ct
    )
        where T : Process =>
        OfAsync<T>(
            http,
            taking,
            (id, version, copy),
            async (found, kind) =>
            {
                var html = await text.WriteAsync(http, new CopyContent(found, kind, paper is Letter));
                return await printing.PrintAsync(found.Desk, html, ct) switch
                {
                    ({ Pdf: { } pdf }, _) => Results.File(pdf, "application/pdf", kind.File(version, "pdf")),
                    ({ Why: { } why }, _) => CopyAnswers.No(http, found, kind, why),
                    var (_, wait) => CopyAnswers.Wait(http, wait ?? TimeSpan.Zero),
                };
            },
            ct
        );

    static Task<IResult> HtmlAsync<T>(
        HttpContext http,
        TakingCopies taking,
        CopyText text,
        RecordId id,
        long version,
        string copy,
        string? paper,
        CancellationToken ct
    )
        where T : Process =>
        OfAsync<T>(
            http,
            taking,
            (id, version, copy),
            async (found, kind) =>
                Results.File(
                    Encoding.UTF8.GetBytes(await text.WriteAsync(http, new CopyContent(found, kind, paper is Letter))),
                    "text/html; charset=utf-8",
                    kind.File(version, "html")
                ),
            ct
        );

    const string Letter = "letter";

    static async Task<IResult> OfAsync<T>(
        HttpContext http,
        TakingCopies taking,
        (RecordId Id, long Version, string Copy) asked,
        Func<RecordCopy, CopyKind, Task<IResult>> answer,
        CancellationToken ct
    )
        where T : Process =>
        await taking.FindAsync<T>(http, asked.Id, asked.Version, ct) switch
        {
            { Past.IsClosed: true } copy => CopyAnswers.ReasonFirst(http, copy),
            { } copy
                when copy.Kinds.FirstOrDefault(k => k.Slug() == asked.Copy) is not default(CopyKind) and var kind =>
                await answer(copy, kind),
            _ => Results.NotFound(),
        };

    /// <summary>A check-in has one copy: this leads to it, at the version of now.</summary>
    static async Task<IResult> LatestAsync(HttpContext http, TakingCopies taking, RecordId id, CancellationToken ct) =>
        await taking.FindAsync<CheckIn>(http, id, version: null, ct) switch
        {
            null => Results.NotFound(),
            { Past.IsClosed: true } copy => CopyAnswers.ReasonFirst(http, copy),
            var copy => CopyAnswers.To(http, $"{copy.Home}/copies/{copy.Past.Version}/record"),
        };
}
