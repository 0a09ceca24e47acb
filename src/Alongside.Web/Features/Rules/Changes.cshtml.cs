using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Rules;

/// <summary>A change as it is listed: who, when, and what is another than before.</summary>
public sealed record ChangeListed(FirmPast Past, ImmutableArray<Sentence> Lines);

/// <summary>The firm's log: each change of its settings and roles, the latest first. It holds nothing of any record.</summary>
[Authorize(Policies.Administrator)]
public sealed class ChangesModel(FirmLog log, Words words) : FirmPage
{
    const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public ImmutableArray<ChangeListed> Changes { get; private set; } = [];

    /// <summary>Where the older ones go on; null where these are the first.</summary>
    public long? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var found = await log.BeforeAsync(Before ?? long.MaxValue, Most, ct);
        var earlier = found is [.., var last] ? await log.TermsBeforeAsync(last.Number, ct) : null;
        Older = found is [.., { Number: > 1 } oldest] ? oldest.Number : null;
        Changes = [.. Told(found, (earlier?.Change as TermsSet)?.Terms)];
        await Names.LoadAsync(
            found.Select(p => p.Hand).Concat(found.SelectMany(p => ChangeWords.PeopleIn(p.Change))).Concat(Named()),
            ct
        );
        return Page();
    }

    /// <summary>Each with what was before it, which is told from the oldest on.</summary>
    Stack<ChangeListed> Told(IReadOnlyList<FirmPast> found, FirmTerms? before)
    {
        var told = new Stack<ChangeListed>();
        foreach (var past in found.Reverse())
        {
            var set = (past.Change as TermsSet)?.Terms;
            told.Push(new(past, set is null ? [] : [.. TermsLines.Between(before, set, words)]));
            before = set ?? before;
        }
        return told;
    }

    IEnumerable<PersonId> Named() =>
        Changes.SelectMany(c => c.Lines).SelectMany(l => l.Values).Select(v => v.Value).OfType<PersonId>();
}
