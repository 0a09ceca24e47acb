using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>The manager agrees with a correction, or puts a view beside it. Both versions stay.</summary>
[Authorize(Policies.Manager)]
public sealed class AnswerModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Answering(
        [Required(ErrorMessage = "Say whether you agree.")] bool? Agrees,
        [MaxLength(4000, ErrorMessage = "Keep it under 4,000 letters.")] string? View
    );

    [BindProperty(SupportsGet = true)]
    public LineId Correction { get; set; }

    public RecordView View { get; private set; } = null!;

    /// <summary>The correction, and the line that it stands beside.</summary>
    public Correction Own { get; private set; } = null!;

    public NoteLine? Beside { get; private set; }

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, Answering form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.AnswerCorrection(hand, Correction, form.Agrees!.Value, form.View ?? ""),
            plan => $"/task-plans/{plan.Header.Id}/record",
            ct
        );

    protected override IEnumerable<PersonId> People => RecordView.PeopleOf(Plan);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        View = new RecordView(Plan, Found.Sight.Part, Desk, Names, []);
        if (!IsManager || Plan.Shared.Record.Corrections.FirstOrDefault(c => c.Line.Id == Correction) is not { } own)
            return Task.FromResult<IActionResult>(NotFound());
        Own = own;
        Beside = View
            .Talks.SelectMany(t => t.Sections)
            .SelectMany(s => s.Lines)
            .FirstOrDefault(l => l.Line.Id == own.Of);
        return Task.FromResult<IActionResult>(Page());
    }
}
