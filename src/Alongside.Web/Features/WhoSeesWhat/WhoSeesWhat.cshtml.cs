using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.WhoSeesWhat;

/// <summary>What there is here, and who can read it, in sentences; and who asked for a copy of everything, or for the firm’s end.</summary>
[Authorize(Policies.Member)]
public sealed class WhoSeesWhatModel(ExportBook exports, RemovalBook removals) : FirmPage
{
    public IReadOnlyList<ExportRow> Copies { get; private set; } = [];

    public IReadOnlyList<RemovalRow> Removals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Copies = await exports.LatestAsync(ct);
        Removals = await removals.LatestAsync(ct);
    }
}
