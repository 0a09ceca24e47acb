using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>Add or correct: the employee picks a line and writes their own beside it. The original stays.</summary>
[Authorize(Policies.Member)]
public sealed class CorrectModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Correcting(
        [Required(ErrorMessage = "Write how you would put it.")]
        [MaxLength(4000, ErrorMessage = "Keep it under 4,000 letters.")]
            string? Words
    );

    [BindProperty(SupportsGet = true)]
    public LineId? Line { get; set; }

    public RecordView View { get; private set; } = null!;

    /// <summary>The line that was picked; none while there is a choice to make.</summary>
    public NoteLine? Picked { get; private set; }

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, Correcting form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.Correct(hand, Line ?? default, form.Words!),
            plan => $"/task-plans/{plan.Header.Id}/record#line-{Line}",
            ct
        );

    protected override IEnumerable<PersonId> People => RecordView.PeopleOf(Plan);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!IsEmployee)
            return Task.FromResult<IActionResult>(NotFound());
        View = new RecordView(Plan, Found.Sight.Part, Desk, Names, []);
        Picked = Line is { } line
            ? View.Talks.SelectMany(t => t.Sections).SelectMany(s => s.Lines).FirstOrDefault(l => l.Line.Id == line)
            : null;
        return Task.FromResult<IActionResult>(Page());
    }
}
