namespace Alongside.Web.Shell.SignIn;

/// <summary>Tells the browser to let go of everything that it keeps for us: lines that wait to be sent, and the page for no connection.</summary>
static class KeptOnDevice
{
    const string Header = "Clear-Site-Data";

    /// <summary>When the device is no longer one person's own.</summary>
    public static void Forget(HttpResponse response) => response.Headers[Header] = "\"storage\"";

    /// <summary>At signing out, with what the browser holds of pages.</summary>
    public static void ForgetAll(HttpResponse response) => response.Headers[Header] = "\"cache\", \"storage\"";
}
