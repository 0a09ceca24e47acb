using System.Globalization;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
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
[RequestFormLimits(
    ValueLengthLimit = ImportDraft.MostCharacters,
    MultipartBodyLengthLimit = ImportDraft.MostCharacters
)]
public sealed class ImportModel(PeopleBook book, ImportDraft draft, FirmTransaction transaction, Words words) : FirmPage
{
    /// <summary>As much of a long list as a person reads; the rest is counted.</summary>
    public const int Shown = 200;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    /// <summary>What the file would do; null until one was given.</summary>
    public PeoplePlan? Plan { get; private set; }

    /// <summary>The file that the plan was made of, for the yes to bring back.</summary>
    public string Sealed { get; private set; } = "";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null && string.IsNullOrWhiteSpace(Lines))
            return Again(ImportRefusals.NothingGiven, StatusCodes.Status400BadRequest);

        var field = Upload is null ? "lines" : "upload";
        var rows = Upload is null ? PeopleFile.Read(Pasted) : await ReadAsync(Upload, ct);
        Plan = await book.PlanAsync(Desk, rows, ct);
        if (!Plan.Stands)
            return Again(ImportRefusals.ToPutRight(Plan.Errors.Length).At(field), StatusCodes.Status400BadRequest);

        Sealed = draft.Seal(Desk, Upload is null ? Pasted : await BytesAsync(Upload, ct), PeopleBook.DigestOf(Plan));
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync([FromForm(Name = "draft")] string? given, CancellationToken ct)
    {
        if (draft.Open(Desk, given) is not var (file, seen))
            return Again(ImportRefusals.DraftGone, StatusCodes.Status409Conflict);

        var rows = PeopleFile.Read(file);
        if (await book.ImportAsync(Desk, rows, seen, Done, Slip, ct) is Outcome.Settled settled)
            return new SeeOther(Url.Content($"~{settled.Location}"));

        await transaction.EnterAsync(Desk.Firm.Id, writes: false, ct);
        Plan = await book.PlanAsync(Desk, rows, ct);
        Sealed = draft.Seal(Desk, file, PeopleBook.DigestOf(Plan));
        return Again(ImportRefusals.ChangedMeanwhile, StatusCodes.Status409Conflict);
    }

    byte[] Pasted => Encoding.UTF8.GetBytes(Lines ?? "");

    static async Task<PeopleRows> ReadAsync(IFormFile upload, CancellationToken ct)
    {
        await using var file = upload.OpenReadStream();
        return await PeopleFile.ReadAsync(file, ct);
    }

    static async Task<byte[]> BytesAsync(IFormFile upload, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

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
