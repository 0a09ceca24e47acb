using System.Collections.Immutable;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.People;

/// <summary>
/// A file of people: first what it would do, then doing it. The file comes back with the yes, sealed, and is read again then; that
/// is why looking at a file answers a post with a page and not with a redirect.
/// </summary>
[Authorize(Policies.Administrator)]
[RefusesLargeUploads(ImportDraft.MostCharacters)]
[RequestFormLimits(
    ValueLengthLimit = ImportDraft.MostCharacters,
    MultipartBodyLengthLimit = ImportDraft.MostCharacters
)]
public sealed class ImportModel(
    PeopleBook book,
    ColumnMemory memory,
    Consequences consequences,
    ImportWork work,
    ImportDraft draft,
    FirmTransaction transaction,
    Words words
) : FirmPage
{
    /// <summary>As much of a long list as a person reads; the rest is counted.</summary>
    public const int Shown = 200;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    /// <summary>What the file would do; null until one was given.</summary>
    public PeoplePlan? Plan { get; private set; }

    /// <summary>How the columns of the file are taken, to be put right.</summary>
    public ImmutableArray<FileColumn> Columns { get; private set; } = [];

    /// <summary>Whether no column is taken for names, which is put right before anything else.</summary>
    public bool LacksNames => !Columns.Any(c => c.Use is ColumnUse.Name or ColumnUse.FirstName);

    /// <summary>The file that the plan was made of, for the yes to bring back.</summary>
    public string Sealed { get; private set; } = "";

    /// <param name="large">Whether a file was refused before it was read.</param>
    public IActionResult OnGet([FromQuery] bool large) =>
        large ? Again(PeopleFileRefusals.TooBig.At("upload"), StatusCodes.Status400BadRequest) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        WrittenPerson[] written = [.. Enumerable.Range(1, ImportGiven.MostByHand).Select(Written)];
        ImportGiven[] given =
        [
            .. Upload is null ? [] : new[] { await ImportGiven.OfAsync(Upload, ct) },
            .. string.IsNullOrWhiteSpace(Lines) ? [] : new[] { ImportGiven.Of(Lines) },
            .. Array.TrueForAll(written, p => p.IsBlank) ? [] : new[] { ImportGiven.Of(written) },
        ];
        return given switch
        {
            [] => Again(ImportRefusals.NothingGiven, StatusCodes.Status400BadRequest),
            [var one] => await ShowAsync(one, ct),
            _ => Again(ImportRefusals.OneWay, StatusCodes.Status400BadRequest),
        };
    }

    /// <summary>Somebody says which column is what; that is remembered, and the file is read once more.</summary>
    public async Task<IActionResult> OnPostColumnsAsync([FromForm(Name = "draft")] string? given, CancellationToken ct)
    {
        if (draft.Open(Desk, given) is not var (file, _))
            return Again(ImportRefusals.DraftGone, StatusCodes.Status409Conflict);

        var headings = PeopleFile.WordsOf(file);
        ImmutableArray<ColumnUse> uses = [.. headings.Select((_, i) => UseOf(i))];
        await memory.KeepAsync(Desk, headings, uses, ct);
        await transaction.EnterAsync(Desk.Firm.Id, writes: false, ct);
        return await ShowAsync(new ImportGiven(GivenBy.Upload, file), ct);
    }

    /// <param name="from">The day from which other managers hold; today unless said.</param>
    public async Task<IActionResult> OnPostApplyAsync(
        [FromForm(Name = "draft")] string? given,
        DateOnly? from,
        CancellationToken ct
    )
    {
        if (draft.Open(Desk, given) is not var (file, seen))
            return Again(ImportRefusals.DraftGone, StatusCodes.Status409Conflict);

        var remembered = await memory.OfFirmAsync(ct);
        if (!ModelState.IsValid || from < Desk.Today || from > Desk.Today.AddYears(1))
        {
            await PlanAsync(file, ct);
            return Again(ImportRefusals.FromWhen, StatusCodes.Status409Conflict);
        }
        var rows = PeopleFile.Read(file, remembered);
        if (rows.Rows.Length > ImportWork.MostAtOnce)
            return work.Begin(Desk, rows, seen, from ?? Desk.Today, Done, Slip) is { } begun
                ? new SeeOther(Url.Content($"~/people/import/under-way?import={begun}"))
                : await BusyAsync(file, ct);
        if (
            await book.ImportAsync(Desk, rows, seen, from ?? Desk.Today, Done, Slip, progress: null, ct)
            is Outcome.Settled settled
        )
            return new SeeOther(Url.Content($"~{settled.Location}"));

        await transaction.EnterAsync(Desk.Firm.Id, writes: false, ct);
        await PlanAsync(file, ct);
        return Again(ImportRefusals.ChangedMeanwhile, StatusCodes.Status409Conflict);
    }

    /// <summary>The plan stands there as it was, for another yes in a while.</summary>
    async Task<IActionResult> BusyAsync(byte[] file, CancellationToken ct)
    {
        await PlanAsync(file, ct);
        Response.Headers.RetryAfter = ImportWork.ComeBack.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Again(ImportRefusals.Busy, StatusCodes.Status503ServiceUnavailable);
    }

    async Task<IActionResult> ShowAsync(ImportGiven given, CancellationToken ct)
    {
        var plan = await PlanAsync(given.File, ct);
        if (plan.Stands)
            return Page();
        foreach (var error in given.By is GivenBy.Hand ? plan.Errors : [])
            ModelState.AddModelError(ImportGiven.FieldOf(error), words.Plain(error.Why.Says));
        return Again(ImportRefusals.ToPutRight(plan.Errors.Length).At(given.Field), StatusCodes.Status400BadRequest);
    }

    async Task<PeoplePlan> PlanAsync(byte[] file, CancellationToken ct)
    {
        var remembered = await memory.OfFirmAsync(ct);
        var rows = PeopleFile.Read(file, remembered);
        Plan = await consequences.TellAsync(Desk, await book.PlanAsync(Desk, rows, ct), ct);
        Columns = PeopleFile.ColumnsOf(file, remembered);
        Sealed = draft.Seal(Desk, file, PeopleBook.DigestOf(Plan));
        return Plan;
    }

    WrittenPerson Written(int number) =>
        new(
            $"{Request.Form[$"name{number}"]}",
            $"{Request.Form[$"email{number}"]}",
            $"{Request.Form[$"manager{number}"]}"
        );

    /// <summary>Whatever is no use of a column is left out.</summary>
    ColumnUse UseOf(int column) =>
        Enum.GetValues<ColumnUse>().FirstOrDefault(u => $"{u}" == Request.Form[$"column{column}"]);

    static string Done(PeoplePlan plan) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/people/import/done?joined={plan.Joins.Count()}&leaving={plan.Leavers.Count()}&moved={plan.Moves.Count()}&changed={plan.OtherChanges.Count()}"
        );

    PageResult Again(Refusal why, int status)
    {
        ModelState.AddModelError(why.Field ?? "", words.Plain(why.Says));
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
