using Alongside.Web.Outputs.Calls;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>Which addresses are called for a firm's own sign-in; <c>ALONGSIDE_SIGN_IN_INSIDE</c> names others that may be.</summary>
public sealed class ProviderAddresses(IConfiguration options) : OutsideAddresses(options, "ALONGSIDE_SIGN_IN_INSIDE");
