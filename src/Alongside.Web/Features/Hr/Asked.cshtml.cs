using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Hr;

/// <summary>What people have asked HR: those who wait for an answer first, the longest wait at the top.</summary>
[Authorize(Policies.Hr)]
public sealed class AskedModel(FirmDb db, Records records) : FirmPage
{
    const int Most = 50;
    const int Shown = 160;

    public IReadOnlyList<Ask> Waiting { get; private set; } = [];

    public IReadOnlyList<Ask> Answered { get; private set; } = [];

    /// <summary>The beginning of what was last written.</summary>
    public static string Beginning(Ask ask)
    {
        var words = ask.Talk.Messages[^1].Words;
        return words.Length <= Shown ? words : $"{words[..Shown]}…";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var talks = db.Records.AsNoTracking().Where(r => r.Kind == Kinds.Ask && r.Ended == EF.Parameter(false));
        var waiting = talks.Where(r => r.Stage == nameof(AskStage.Waiting)).OrderBy(r => r.NextDue).Take(Most);
        var answered = talks
            .Where(r => r.Stage == nameof(AskStage.Answered))
            .OrderByDescending(r => r.NextDue)
            .Take(Most / 2);
        var rows = await waiting.Concat(answered).ToListAsync(ct);
        var read = await records.ReadAsync<Ask>(Desk, Part.Hr, rows, [Audience.WithHr], ct);
        Waiting = [.. read.Where(a => a.Stage is AskStage.Waiting).OrderBy(a => a.Talk.Messages[^1].On)];
        Answered = [.. read.Where(a => a.Stage is AskStage.Answered).OrderByDescending(a => a.Talk.Messages[^1].On)];
        await Names.LoadAsync(read.SelectMany(a => new[] { a.Header.Employee, a.Talk.Messages[^1].By }), ct);
        return Page();
    }
}
