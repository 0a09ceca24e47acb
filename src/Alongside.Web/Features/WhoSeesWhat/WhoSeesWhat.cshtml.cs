using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.WhoSeesWhat;

/// <summary>What there is here, and who can read it, in sentences.</summary>
[Authorize(Policies.Member)]
public sealed class WhoSeesWhatModel : FirmPage;
