using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>What the operator may know of a firm's provider: that it failed, and by which name of a refusal.</summary>
static partial class OwnDoorLog
{
    [LoggerMessage(2242, LogLevel.Warning, "The own sign-in of firm {Firm} is out of order: {Refusal}")]
    public static partial void OutOfOrder(ILogger log, FirmId firm, string refusal);
}
