using Alongside.Domain.TaskPlans;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.MyLog;

/// <summary>One line of the log for a page.</summary>
/// <param name="Manager">Who reads along, and may answer.</param>
/// <param name="IsMine">The reader wrote it.</param>
/// <param name="IsKept">It waits until they meet.</param>
public sealed record ShownLine(LogLine Line, Face Manager, bool IsMine, bool IsKept = false);
