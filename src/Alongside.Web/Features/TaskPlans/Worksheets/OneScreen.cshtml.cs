using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Live;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>
/// A step on one screen that two people look at, so it holds no private byte (P13): the page gets the plan without any sheet but
/// the shared one. The manager's hand writes the employee's words down; what needs the employee's own hand waits for it.
/// </summary>
[Authorize(Policies.Member)]
public sealed class OneScreenModel(Ledger ledger, Records records, Rooms rooms) : WorksheetPage(ledger, records, rooms)
{
    public override bool IsOneScreen => true;

    public override TaskPlan Plan =>
        base.Plan with
        {
            Sheets = base
                .Plan.Sheets.Where(s => s.Key.Audience is Audience.Shared)
                .ToImmutableSortedDictionary(s => s.Key, s => s.Value),
        };
}
