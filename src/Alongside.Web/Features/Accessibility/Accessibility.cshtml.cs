using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.Accessibility;

/// <summary>What works for whom, what we know does not, and whom to tell.</summary>
[Authorize(Policies.Member)]
public sealed class AccessibilityModel : FirmPage;
