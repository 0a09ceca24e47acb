using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Shell.Starting;

/// <summary>
/// What has to be put right before anybody is let in: a secret out of a handbook; words that travel in the clear to other machines;
/// and a folder that others may read, where people come from other machines or <c>ASPNETCORE_ENVIRONMENT</c> says Production.
/// What is not refused is said: an open folder on one's own machine, and everything where the environment is Development.
/// </summary>
/// <param name="Refusals">Empty where it may start.</param>
/// <param name="Advice">What it starts with all the same.</param>
sealed record StartRules(IReadOnlyList<Sentence> Refusals, IReadOnlyList<Sentence> Advice)
{
    const string Development = "Development";
    const string Production = "Production";

    const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static StartRules For(IConfiguration options, Engine engine)
    {
        var (listening, origin) = (Listening.From(options), new Origin(options));
        var beyond = listening.Beyond.Count > 0 || origin.IsElsewhere;
        List<Sentence> open = [.. Folders(options, engine).Where(IsOpen).Select(ClosedBy)];
        List<Sentence> wrong =
        [
            .. SampleSecrets.Held(options).Select(Sample),
            .. Unencrypted(listening, origin, new TrustedProxies(options)),
        ];
        return Environment(options) switch
        {
            Development => new([], [.. wrong, .. open]),
            Production => new([.. wrong, .. open], []),
            _ when beyond => new([.. wrong, .. open], []),
            _ => new(wrong, open),
        };
    }

    static Sentence Sample(string variable) =>
        Sentence.Say(
            "The password in {variable} is a sample that anybody can look up. Choose one of your own.",
            ("variable", variable)
        );

    static IEnumerable<Sentence> Unencrypted(Listening listening, Origin origin, TrustedProxies proxies)
    {
        if (listening.Plain.Count > 0 && !proxies.AreNamed)
            yield return Sentence.Say(
                "Other machines could read all that goes to {addresses}. Put a proxy with https in front. Name it in ALONGSIDE_PROXY. Or stay on http://localhost.",
                ("addresses", string.Join(", ", listening.Plain))
            );
        if ((listening.Beyond.Count > 0 || origin.IsElsewhere) && !origin.IsHttps)
            yield return Sentence.Say(
                "People come here from other machines. They have to come by https. Say where in ALONGSIDE_ORIGIN, as in https://alongside.firm.example."
            );
    }

    static IEnumerable<string> Folders(IConfiguration options, Engine engine) =>
        new[] { engine.DataFolder, BackupSettings.From(options, engine).Folder }
            .OfType<string>()
            .Where(System.IO.Directory.Exists)
            // what lies in a closed folder is closed
            .Where(f =>
                f == engine.DataFolder
                || !f.StartsWith(engine.DataFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            );

    static bool IsOpen(string folder) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None;

    static Sentence ClosedBy(string folder) =>
        Sentence.Say("Others on this machine can look into {folder}. Close it: chmod 700 {folder}", ("folder", folder));

    static string? Environment(IConfiguration options) =>
        options["ASPNETCORE_ENVIRONMENT"] ?? options["DOTNET_ENVIRONMENT"];
}
