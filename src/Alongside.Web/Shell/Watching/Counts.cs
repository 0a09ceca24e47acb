using System.Diagnostics.Metrics;

namespace Alongside.Web.Shell.Watching;

/// <summary>
/// What is counted of the program’s own doing, by names that stand in the sources and by nothing that anybody wrote. While nobody
/// listens a count costs next to nothing.
/// </summary>
static class Counts
{
    public const string Name = "Alongside";

    static readonly Meter Meter = new(Name);

    static readonly Counter<long> Moves = Meter.CreateCounter<long>(
        "alongside.moves",
        "{move}",
        "Moves that were made, by the kind of record."
    );

    static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "alongside.refusals",
        "{refusal}",
        "Times that somebody was told no, by the refusal’s name."
    );

    static readonly Counter<long> Commits = Meter.CreateCounter<long>(
        "alongside.commits",
        "{commit}",
        "Transactions that wrote something, to a ledger or beside it."
    );

    static readonly Gauge<long> Outbox = Meter.CreateGauge<long>(
        "alongside.outbox.waiting",
        "{mail}",
        "Messages that wait to leave, in all firms."
    );

    static readonly UpDownCounter<long> Passwords = Meter.CreateUpDownCounter<long>(
        "alongside.passwords.waiting",
        "{password}",
        "Passwords that wait to be checked."
    );

    static readonly UpDownCounter<long> Requests = Meter.CreateUpDownCounter<long>(
        "alongside.requests.waiting",
        "{request}",
        "Requests that were let in and wait for a thread."
    );

    /// <summary>Whether anybody wants to know what has to be asked of the database first.</summary>
    public static bool IsOutboxWanted => Outbox.Enabled;

    public static void Moved(string kind) => Moves.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public static void Committed() => Commits.Add(1);

    public static void Refused(string name) => Refusals.Add(1, new KeyValuePair<string, object?>("refusal", name));

    public static void InOutbox(long waiting) => Outbox.Record(waiting);

    public static void PasswordCame() => Passwords.Add(1);

    public static void PasswordWent() => Passwords.Add(-1);

    public static void RequestCame() => Requests.Add(1);

    public static void RequestWent() => Requests.Add(-1);
}
