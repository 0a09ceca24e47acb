namespace Alongside.Web.Shell.Live;

/// <summary>All that a page is ever told while it is open: no word of anybody's. It fetches the rest by its reader's own rights.</summary>
/// <param name="Version">Which version of what both share is the newest.</param>
/// <param name="Writing">Whether the other is writing at this moment.</param>
/// <param name="OnBreak">Whether one of the two has asked for a break.</param>
public sealed record RoomNow(long Version, bool Writing, bool OnBreak);
