using System.Globalization;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Leaving;

/// <summary>A copy of everything, as anybody of the firm reads of it over REST.</summary>
public sealed record ExportListed(
    int Number,
    string AskedBy,
    DateOnly AskedOn,
    string Reason,
    ExportState State,
    string? AnsweredBy,
    DateOnly? MadeOn,
    DateOnly? Until
);

/// <summary>One’s half of the password, in this one answer, and where the file lies.</summary>
public sealed record HalfGiven(string Half, string Archive);

/// <summary>Copies of everything over REST: who asked and why for everybody, and the moves for those who look after the firm.</summary>
static class ExportApi
{
    const string OfOne = "/{number:int:min(1)}";
    const string File = $"{OfOne}/archive.zip";

    /// <summary>The file, beside the page.</summary>
    public static void MapExports(this IEndpointRouteBuilder app) =>
        app.MapGet($"/export{File}", LoadAsync).RequireAuthorization(Policies.WholeFirm).ExcludeFromDescription();

    public static void MapExports(this RouteGroupBuilder api)
    {
        api.MapGet("/exports/", ListAsync)
            .Produces<Paged<ExportListed>>()
            .WithTags("exports")
            .WithSummary("Copies of everything that were asked for: who, why, and what became of it.");
        var exports = api.MapGroup("/exports").RequireAuthorization(Policies.WholeFirm).WithTags("exports");
        exports
            .MapPost("/", AskAsync)
            .Takes<ExportForm>()
            .Produces<Moved>()
            .WithSummary("Asks for a copy of everything, with a reason that all can read.");
        exports
            .MapPost($"{OfOne}/agree", AgreeAsync)
            .Produces<Moved>()
            .WithSummary("Says yes as the second person; the copy is then made.");
        exports.MapPost($"{OfOne}/refuse", RefuseAsync).Produces<Moved>().WithSummary("Says no as the second person.");
        exports
            .MapPost($"{OfOne}/withdraw", WithdrawAsync)
            .Produces<Moved>()
            .WithSummary("Takes back what one asked for oneself.");
        exports
            .MapPost($"{OfOne}/take", TakeAsync)
            .Produces<HalfGiven>()
            .WithSummary("Gives one of the two their half of the password, once.");
        exports
            .MapGet(File, LoadAsync)
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .WithSummary("The encrypted file, for each of the two who was given their half.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        ExportBook book,
        Names names,
        string? before,
        string? take,
        CancellationToken ct
    ) =>
        Paging.Read(before, take) is { } part && part.Below() is { } number
            ? Results.Ok(
                part.Cut(
                    (await book.BeforeAsync(number, part.Take + 1, ct)).Select(e =>
                        Listed(e, names, http.Desk().Today)
                    ),
                    e => e.Number.ToString(CultureInfo.InvariantCulture)
                )
            )
            : Paging.Refuse();

    static ExportListed Listed(ExportRow export, Names names, DateOnly today) =>
        new(
            export.Number,
            names[export.AskedBy],
            export.AskedOn,
            export.Reason,
            export.State,
            export.AnsweredBy is { } second ? names[second] : null,
            export.MadeOn,
            export.IsThereOn(today) ? ExportTold.Until(export) : null
        );

    static Task<IResult> AskAsync(HttpContext http, ExportBook book, CancellationToken ct) =>
        Bodied.MoveAsync<ExportForm>(
            http,
            (form, slip) => book.AskAsync(http.Desk(), form.Reason!.Trim(), Exports, slip, ct),
            ct
        );

    static Task<IResult> AgreeAsync(HttpContext http, Exporting exporting, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => exporting.AgreeAsync(http.Desk(), number, Exports, slip, ct), ct);

    static Task<IResult> RefuseAsync(HttpContext http, ExportBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.RefuseAsync(http.Desk(), number, Exports, slip, ct), ct);

    static Task<IResult> WithdrawAsync(HttpContext http, ExportBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.WithdrawAsync(http.Desk(), number, Exports, slip, ct), ct);

    static async Task<IResult> TakeAsync(HttpContext http, ExportBook book, int number, CancellationToken ct)
    {
        string? half = null;
        var answer = await Bare.MoveAsync(
            http,
            async slip =>
            {
                (var outcome, half) = await book.TakeAsync(http.Desk(), number, Exports, slip, ct);
                return outcome;
            },
            ct
        );
        return half is null
            ? answer
            : Results.Ok(
                new HalfGiven(half, $"{http.Request.PathBase}{Exports}/{ArchiveNames.Number(number)}/archive.zip")
            );
    }

    const string Exports = "/api/v1/exports";

    static async Task<IResult> LoadAsync(
        HttpContext http,
        ExportBook book,
        ExportFiles files,
        FirmTransaction transaction,
        int number,
        CancellationToken ct
    )
    {
        var desk = http.Desk();
        if (
            await book.FindAsync(number, ct) is not { } export
            || !export.IsThereOn(desk.Today)
            || !export.WasTakenBy(desk.Reader.Person)
            || files.Open(desk.Firm.Id, number) is not { } file
        )
            return Results.NotFound();
        await transaction.LeaveAsync(); // a file that is loaded slowly holds no connection
        var name = $"alongside-{desk.Firm.Slug}-{ArchiveNames.Number(number)}.zip";
        return Results.Stream(file, "application/zip", name, enableRangeProcessing: true);
    }
}
