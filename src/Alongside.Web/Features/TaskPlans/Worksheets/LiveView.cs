using Alongside.Web.Shell.Live;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>What a page needs to stay open beside the other's.</summary>
/// <param name="Stream">Where it listens.</param>
/// <param name="Talk">The step that passes on who writes and who asks for a break.</param>
public sealed record LiveView(string Stream, string Talk, RoomNow Now, Face Other)
{
    public static LiveView Of(PlanPage page, Rooms rooms, string talk) =>
        new(
            page.To("live"),
            talk,
            rooms.Now(
                new RoomKey(page.Desk.Firm.Id, page.Found.Record.Header.Id),
                page.Desk.Reader.Person,
                page.Found.Version
            ),
            page.Other
        );
}
