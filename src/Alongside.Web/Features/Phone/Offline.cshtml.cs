using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.Phone;

/// <summary>
/// Shown in place of the log while there is no connection. It is kept on the device, so it is the same for everybody: no name, no
/// token, no word of a plan.
/// </summary>
[Authorize(Policies.Own)]
public sealed class OfflineModel : FirmPage;
