namespace Alongside.Web.Outputs.Pdf;

/// <summary>
/// How a program is started that gives way to pages: it has a tenth of a processor that others want whole. Where the machine has no
/// such command, the program runs as any other.
/// </summary>
static class GivingWay
{
    const string Nice = "/usr/bin/nice";
    const string SetPrivileges = "/usr/bin/setpriv";

    static readonly string[] Behind = File.Exists(Nice) ? [Nice, "-n", "10"] : [];

    /// <summary>Root may put itself before others again, and Chromium does.</summary>
    static readonly string[] ToStayThere =
        Environment.IsPrivilegedProcess && File.Exists(SetPrivileges)
            ? [SetPrivileges, "--bounding-set", "-sys_nice", "--inh-caps", "-sys_nice"]
            : [];

    /// <summary>The command that starts the program, and what it is told.</summary>
    public static (string Command, IEnumerable<string> Arguments) Start(string program, IEnumerable<string> arguments)
    {
        string[] all = [.. ToStayThere, .. Behind, program, .. arguments];
        return (all[0], all.Skip(1));
    }
}
