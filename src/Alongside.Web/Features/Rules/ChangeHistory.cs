using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Rules;

/// <summary>A change as it is listed: who, when, and what is another than before.</summary>
public sealed record ChangeListed(FirmPast Past, ImmutableArray<Sentence> Lines);

/// <summary>Reads the firm's log page by page, each change beside what was before it, for the page and for REST.</summary>
public sealed class ChangeHistory(FirmLog log, Names names, Words words)
{
    /// <returns>The latest before a number, with the names of whoever they speak of.</returns>
    public async Task<ImmutableArray<ChangeListed>> BeforeAsync(long number, int most, CancellationToken ct)
    {
        var found = await log.BeforeAsync(number, most, ct);
        var earlier = found is [.., var last] ? await log.TermsBeforeAsync(last.Number, ct) : null;
        ImmutableArray<ChangeListed> changes = [.. Told(found, (earlier?.Change as TermsSet)?.Terms)];
        var named = changes.SelectMany(c => c.Lines).SelectMany(l => l.Values).Select(v => v.Value).OfType<PersonId>();
        await names.LoadAsync(
            found.Select(p => p.Hand).Concat(found.SelectMany(p => ChangeWords.PeopleIn(p.Change))).Concat(named),
            ct
        );
        return changes;
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
}
