namespace Alongside.Web.Tests.Outputs.Pdf;

/// <summary>Small programs in Chromium's place, for what a real one does too seldom, or too slowly to do it often.</summary>
static class Programs
{
    /// <summary>"Prints" by putting the document itself into the file, so that a test reads what would have been printed.</summary>
    public const string Plain = """
        for argument in "$@"; do
            case $argument in
                --print-to-pdf=*) to=${argument#*=} ;;
                file://*) from=${argument#file://} ;;
            esac
        done
        { echo "%PDF-1.4"; cat "$from"; } > "$to"
        """;

    public const string Hangs = "sleep 600 & sleep 600";

    public const string Fails = "exit 1";

    public const string SaysNothing = "exit 0";

    public static string Write(string folder, string name, string script)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
