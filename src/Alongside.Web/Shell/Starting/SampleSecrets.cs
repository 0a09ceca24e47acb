using System.Collections.Frozen;
using Npgsql;

namespace Alongside.Web.Shell.Starting;

/// <summary>Secrets that whoever installs it gives, where they are still words out of a handbook, which anybody may try.</summary>
static class SampleSecrets
{
    static readonly FrozenSet<string> Samples = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "change-me",
        "changeme",
        "password",
        "secret",
        "sample",
        "example",
        "postgres"
    );

    /// <summary>The names of those variables that hold one.</summary>
    public static IEnumerable<string> Held(IConfiguration options)
    {
        if (options["ALONGSIDE_DB"] is { Length: > 0 } db && IsSample(new NpgsqlConnectionStringBuilder(db).Password))
            yield return "ALONGSIDE_DB";
        // what is said to a mail server on this machine leaves it with that server’s own secret
        if (
            Uri.TryCreate(options["ALONGSIDE_SMTP"], UriKind.Absolute, out var smtp)
            && !smtp.IsLoopback
            && IsSample(PasswordIn(smtp))
        )
            yield return "ALONGSIDE_SMTP";
        if (IsSample(options["ALONGSIDE_BACKUP_PASSWORD"]))
            yield return "ALONGSIDE_BACKUP_PASSWORD";
    }

    static bool IsSample(string? secret) => secret is not null && Samples.Contains(secret);

    static string? PasswordIn(Uri address) =>
        address.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : null;
}
