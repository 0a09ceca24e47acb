using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.AskAPerson;

/// <summary>Ask a person: who there is, how to reach them, and a box to write in that the line manager never learns of.</summary>
[Authorize(Policies.Member)]
public sealed class IndexModel(FirmDb db, Records records, Ledger ledger) : FirmPage
{
    const int MostTalks = 20;

    [BindProperty]
    public MessageForm Form { get; set; } = new(Words: null);

    public IReadOnlyList<Ask> Talks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var me = Desk.Reader.Person;
        var rows = await db
            .Records.AsNoTracking()
            .Where(r => r.Employee == me && r.Kind == Kinds.Ask)
            .OrderByDescending(r => r.Begun)
            .Take(MostTalks)
            .ToListAsync(ct);
        Talks = await records.ReadAsync<Ask>(Desk, Part.Employee, rows, [Audience.WithHr], ct);
        await Names.LoadAsync(Talks.Select(t => t.Talk.Messages[^1].By), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

        var header = Ask.With(Desk.Reader.Person, new RecordId(Desk.NewId()));
        var outcome = await ledger.BeginAsync<Ask>(
            Desk,
            header,
            (ask, hand) => ask.Write(hand, Form.Words!),
            then: ask => $"/ask/{ask.Header.Id}",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(ct));
    }
}

/// <summary>One message of a talk with HR.</summary>
public sealed record MessageForm(
    [Required(ErrorMessage = "Write what you’d like to say.")]
    [MaxLength(4000, ErrorMessage = "Keep it under 4,000 letters. You can send more than one.")]
        string? Words
);
