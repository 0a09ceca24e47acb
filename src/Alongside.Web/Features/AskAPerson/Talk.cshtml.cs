using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.AskAPerson;

/// <summary>One talk with HR, as the person and HR read it. To everybody else it does not exist.</summary>
[Authorize(Policies.Member)]
public sealed class TalkModel(Ledger ledger, Records records) : FirmPage
{
    [BindProperty]
    public MessageForm Form { get; set; } = new(Words: null);

    public Ask Ask { get; private set; } = null!;

    /// <summary>Whether the reader is the person who asks; otherwise it is HR.</summary>
    public bool IsAsker { get; private set; }

    public Face Asker => Names.Face(Ask.Header.Employee, Relation.Employee);

    public Face FaceOf(Message message) => message.By == Asker.Id ? Asker : Names.Face(message.By, Relation.Hr);

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct)
    {
        if (await records.FindAsync<Ask>(Desk, id, ct) is not { } found)
            return NotFound();
        Ask = found.Record;
        IsAsker = found.Sight.Part is Part.Employee;
        await Names.LoadAsync([Asker.Id, .. Ask.Talk.Messages.Select(m => m.By)], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(id, ct), StatusCodes.Status400BadRequest);

        var outcome = await ledger.SettleAsync<Ask>(
            Desk,
            id,
            (ask, hand) => hand.Part is Part.Employee ? ask.Write(hand, Form.Words!) : ask.Answer(hand, Form.Words!),
            then: _ => $"/ask/{id}",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(id, ct));
    }
}
