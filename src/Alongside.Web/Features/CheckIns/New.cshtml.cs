using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>"I'm worried about…": who, and one thing seen on a day. Only the writer can read it; nothing is sent.</summary>
[Authorize(Policies.Manager)]
public sealed class NewModel(Ledger ledger) : FirmPage
{
    public sealed record Worry(
        [Required(ErrorMessage = "Choose who it is about.")] PersonId? Who,
        [Required(ErrorMessage = "Write one thing you saw."), MaxLength(500)] string? Observation,
        [Required(ErrorMessage = "Give a day. Roughly is fine.")] DateOnly? SeenOn
    );

    [BindProperty]
    public Worry Form { get; set; } = new(Who: null, Observation: null, SeenOn: null);

    public IReadOnlyList<Face> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PersonId? who, CancellationToken ct)
    {
        await Names.LoadAsync(Desk.Reader.Leads, ct);
        People = [.. Desk.Reader.Leads.Select(p => Names.Face(p)).OrderBy(f => f.Name, StringComparer.CurrentCulture)];
        if (HttpMethods.IsGet(Request.Method))
            Form = Form with { Who = who };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(who: null, ct), StatusCodes.Status400BadRequest);

        var header = new RecordHeader(new RecordId(Desk.NewId()), Form.Who!.Value, Desk.Reader.Person);
        var outcome = await ledger.BeginAsync<CheckIn>(
            Desk,
            header,
            (checkIn, hand) => checkIn.Notice(hand, Form.Observation!, Form.SeenOn!.Value),
            then: checkIn => $"/check-ins/{checkIn.Header.Id}/ask",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(who: null, ct));
    }
}
