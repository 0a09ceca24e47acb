using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>
/// After the talk: one question to a page, and the path they lead to. The answers travel in a sealed hidden field and end with
/// the last page; that is why this form answers a post with the next page and not with a redirect.
/// </summary>
[Authorize(Policies.Manager)]
public sealed class TalkModel(Records records, PathCounts counts, IDataProtectionProvider protection) : FirmPage
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    public CheckIn CheckIn { get; private set; } = null!;

    public PathAnswers Answers { get; private set; } = new();

    public string Employee => Names.First(CheckIn.Header.Employee);

    /// <summary>Help can be promised once the two have talked.</summary>
    public bool CanPromise => CheckIn.Stage is not CheckInStage.Declined;

    /// <summary>The answers so far, sealed for this check-in, this reader and two hours.</summary>
    public string Sealed => Seal(CheckIn.Header.Id).Protect(JsonSerializer.Serialize(Answers), Kept);

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct)
    {
        if (await records.FindAsync<CheckIn>(Desk, id, ct) is not { Sight.Part: Part.Manager, Record: var checkIn })
            return NotFound();
        if (checkIn.Asked.Times == 0)
            return new SeeOther(Url.Content($"~/check-ins/{id}/ask"));
        CheckIn = checkIn;
        await Names.LoadAsync([checkIn.Header.Employee], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RecordId id, string? answers, string? answer, CancellationToken ct)
    {
        var page = await OnGetAsync(id, ct);
        if (CheckIn is null)
            return page;

        Answers = Unseal(id, answers);
        if (Answers.Next is not { } question)
            return page;
        if (Answers.With(question, answer) is not { } further)
        {
            ModelState.AddModelError(nameof(answer), Words.English.Plain(MoveRefusals.ChooseOne.Says));
            return await Again(() => Task.FromResult(page), StatusCodes.Status400BadRequest);
        }

        Answers = further;
        if (Answers.Path is { } path)
            await counts.CountAsync(Desk, path, ct);
        return page;
    }

    ITimeLimitedDataProtector Seal(RecordId id) =>
        protection
            .CreateProtector("path-answers", $"{Desk.Firm.Id}", $"{id}", $"{Desk.Reader.Person}")
            .ToTimeLimitedDataProtector();

    /// <summary>What cannot be opened (too old, or not ours) begins again at the first question.</summary>
    PathAnswers Unseal(RecordId id, string? text)
    {
        try
        {
            return text is null ? new() : JsonSerializer.Deserialize<PathAnswers>(Seal(id).Unprotect(text)) ?? new();
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return new();
        }
    }
}
