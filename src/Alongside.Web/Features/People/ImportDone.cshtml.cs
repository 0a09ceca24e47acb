using Alongside.Domain.People;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>After an import: how many people it changed, and what comes next. It holds numbers and nobody's name.</summary>
[Authorize(Policies.Administrator)]
public sealed class ImportDoneModel : FirmPage
{
    [FromQuery]
    public int Joined { get; set; }

    [FromQuery]
    public int Leaving { get; set; }

    [FromQuery]
    public int Moved { get; set; }

    [FromQuery]
    public int Changed { get; set; }

    public IEnumerable<(ChangeKind Kind, int Count)> Counts =>
        new[]
        {
            (ChangeKind.Joins, Joined),
            (ChangeKind.Leaves, Leaving),
            (ChangeKind.Moves, Moved),
            (ChangeKind.Changes, Changed),
        }.Where(c => c.Item2 > 0);

    public void OnGet() { }
}
