using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Rules;

/// <summary>What holds for everybody in the firm, and who set it so. No word of any record is loaded here.</summary>
[Authorize(Policies.Administrator)]
public sealed class RulesModel(TermsBook terms, FirmLog log, Words words) : RulesPage
{
    /// <summary>Those who can be the person to turn to, and the one who is.</summary>
    public ImmutableArray<PersonId> Contacts { get; private set; } = [];

    public FirmPast? Changed { get; private set; }

    public bool IsSaved => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("saved");

    public string HolidayText => string.Join('\n', Terms.Rules.Calendar.Holidays.Select(words.Date));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Contacts = [.. (await terms.ContactsAsync(Desk.Today, ct)).Union(Terms.Contact is { } now ? [now] : [])];
        Changed = await log.TermsBeforeAsync(long.MaxValue, ct);
        await Names.LoadAsync(Changed is null ? Contacts : Contacts.Append(Changed.Hand), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RulesForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(
                await terms.SetAsync(Desk, now => form.Read(now, Desk.Today), "/rules?saved=yes", Slip, ct),
                () => OnGetAsync(ct)
            )
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
}
