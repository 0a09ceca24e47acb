using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.WhoSeesWhat;

/// <summary>What there is here, and who can read it, in sentences; which advisers are among them; and who asked for a copy of everything, or for the firm’s end.</summary>
[Authorize(Policies.Member)]
public sealed class WhoSeesWhatModel(ExportBook exports, RemovalBook removals, AdviserBook advisers) : FirmPage
{
    public IReadOnlyList<ExportRow> Copies { get; private set; } = [];

    public IReadOnlyList<RemovalRow> Removals { get; private set; } = [];

    /// <summary>Advisers from outside who read as HR does of the reader, and until when; those who help with others are not told of.</summary>
    public IReadOnlyList<EngagementRow> Advisers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Copies = await exports.LatestAsync(ct);
        Advisers = await advisers.OfAsync(Desk.Reader.Person, Desk.Today, ct);
        Removals = await removals.LatestAsync(ct);
    }
}
