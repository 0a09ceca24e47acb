using Alongside.Web.Jobs;
using Alongside.Web.Shell;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Leaving;

/// <summary>Agrees to a copy and has it made; the page and REST say the same two lines.</summary>
public sealed class Exporting(ExportBook book, ExportWork work)
{
    public const string Place = "/export";

    public async Task<Outcome> AgreeAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct)
    {
        var outcome = await book.AgreeAsync(desk, number, then, slip, ct);
        if (outcome is Outcome.Settled)
            work.Begin(desk.Firm.Id);
        return outcome;
    }
}
