using System.Globalization;
using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Alongside.Web.Features.People;

/// <summary>
/// Files of people over REST, for the firm's administrator: what one would do, then doing it, and taking the last one back. As on
/// the page a file is kept nowhere: it comes again with the yes, and with the digest of what was seen.
/// </summary>
static class ImportApi
{
    const string Imports = "/api/v1/people/imports";

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/people/imports").RequireAuthorization(Policies.Administrator).WithTags("imports");
        imports
            .MapGet("/", ListAsync)
            .Produces<Paged<ImportListed>>()
            .WithSummary("The imports of people, the latest first: by whom, and how many of each kind.");
        imports
            .MapPost("/look", LookAsync)
            .AnswersAgainItself()
            .ForBodiesUpTo(FileForm.MostBytes)
            .Takes<FileForm>()
            .Produces<ImportSeen>()
            .WithSummary("What a file of people would do. Nothing is kept of it; “seen” goes into the yes.");
        imports
            .MapPost("/columns", ColumnsAsync)
            .ForBodiesUpTo(FileForm.MostBytes)
            .Takes<ColumnsForm>()
            .Produces<Moved>()
            .WithSummary(
                "Says what each column of a file is, from left to right; that is remembered for its headings."
            );
        imports
            .MapPost("/", ApplyAsync)
            .ForBodiesUpTo(FileForm.MostBytes)
            .Takes<ApplyForm>()
            .Produces<Moved>()
            .WithSummary("Carries a file of people out, all or nothing, as long as it does what was seen.");
        imports
            .MapGet("/under-way/{import:guid}", UnderWay)
            .Produces<UnderWayShown>()
            .WithSummary("How far a large import is.");
        imports
            .MapPost("/{number:int:min(1)}/undo", UndoAsync)
            .Produces<Moved>()
            .WithSummary("Takes the last import back, as long as nothing was built on it.");
    }

    static async Task<IResult> ListAsync(
        ImportHistory history,
        Names names,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part || part.Below() is not { } number)
            return Paging.Refuse();
        var imports = await history.BeforeAsync(number, part.Take + 1, ct);
        await names.LoadAsync(imports.SelectMany(i => new[] { i.By, i.UndoneBy ?? i.By }), ct);
        return Results.Ok(
            part.Cut(
                imports.Select(i => ImportListed.Of(i, names)),
                i => i.Number.ToString(CultureInfo.InvariantCulture)
            )
        );
    }

    static Task<IResult> LookAsync(
        HttpContext http,
        PeopleBook book,
        ColumnMemory memory,
        Consequences consequences,
        CancellationToken ct
    ) =>
        Bodied.AskAsync<FileForm>(
            http,
            async (form, _) =>
            {
                var file = form.Read();
                var remembered = await memory.OfFirmAsync(ct);
                var rows = PeopleFile.Read(file, remembered);
                var plan = await consequences.TellAsync(http.Desk(), await book.PlanAsync(http.Desk(), rows, ct), ct);
                return Results.Ok(ImportSeen.Of(plan, PeopleFile.ColumnsOf(file, remembered)));
            },
            ct
        );

    static Task<IResult> ColumnsAsync(HttpContext http, ColumnMemory memory, CancellationToken ct) =>
        Bodied.AskAsync<ColumnsForm>(
            http,
            async (form, _) =>
            {
                var headings = PeopleFile.WordsOf(form.File.Read());
                if (form.Columns!.Length != headings.Length)
                    return Problems.Of([new FieldFault("columns", ColumnsForm.Says)]);
                await memory.KeepAsync(http.Desk(), headings, [.. form.Columns], ct);
                return await Problems.AnswerAsync(http, new Outcome.Settled(Imports), ct);
            },
            ct
        );

    static Task<IResult> ApplyAsync(
        HttpContext http,
        PeopleBook book,
        ColumnMemory memory,
        ImportWork work,
        CancellationToken ct
    ) =>
        Bodied.AskAsync<ApplyForm>(
            http,
            async (form, slip) =>
            {
                var desk = http.Desk();
                var from = form.From ?? desk.Today;
                if (from < desk.Today || from > desk.Today.AddYears(1))
                    return Problems.Of(ImportRefusals.FromWhen, StatusCodes.Status409Conflict);
                var remembered = await memory.OfFirmAsync(ct);
                var rows = PeopleFile.Read(form.File.Read(), remembered);
                if (rows.Rows.Length > ImportWork.MostAtOnce)
                    return work.Begin(desk, rows, form.Seen!, from, _ => Imports, slip) is { } begun
                        ? await Problems.AnswerAsync(http, new Outcome.Settled($"{Imports}/under-way/{begun}"), ct)
                        : Busy(http);
                var outcome = await book.ImportAsync(
                    desk,
                    rows,
                    form.Seen!,
                    from,
                    _ => Imports,
                    slip,
                    progress: null,
                    ct
                );
                return outcome is Outcome.Stale { OfKey: false }
                    ? Problems.Of(ImportRefusals.ChangedMeanwhile, StatusCodes.Status409Conflict)
                    : await Problems.AnswerAsync(http, outcome, ct);
            },
            ct
        );

    static ProblemHttpResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = ImportWork.ComeBack.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Of(ImportRefusals.Busy, StatusCodes.Status503ServiceUnavailable);
    }

    static IResult UnderWay(HttpContext http, ImportWork work, Guid import) =>
        work.Find(http.Desk().Firm.Id, import) is { } found
            ? Results.Ok(
                new UnderWayShown(
                    found.Done,
                    found.Of,
                    found.Outcome is not null || found.HasFailed,
                    found.Outcome is Outcome.Settled
                )
            )
            : Results.NotFound();

    static Task<IResult> UndoAsync(HttpContext http, PeopleBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.UndoAsync(http.Desk(), number, Imports, slip, ct), ct);
}
