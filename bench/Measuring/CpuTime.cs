using System.Globalization;
using Alongside.Web.Storage;
using Npgsql;

namespace Alongside.Bench.Measuring;

/// <summary>Processor time of the measured process, and of all processes of its database server, as Linux counts it.</summary>
sealed class CpuTime(int server, int? postmaster)
{
    /// <summary>Linux counts in hundredths of a second.</summary>
    const double PerTick = 10;

    public static async Task<CpuTime> OfAsync(int server, Engine engine)
    {
        return new CpuTime(server, engine.IsPostgres ? await PostmasterAsync(engine) : null);
    }

    /// <summary>The database server’s first process, whose children the others are.</summary>
    public static async Task<int> PostmasterAsync(Engine engine)
    {
        await using var source = NpgsqlDataSource.Create(engine.ConnectionString);
        await using var query = source.CreateCommand("select pg_backend_pid()");
        return Stat.Of((int)(await query.ExecuteScalarAsync())!)!.Parent;
    }

    /// <summary>In milliseconds since they began.</summary>
    public (double Server, double Database) Read() =>
        (Stat.Of(server)!.Own * PerTick, postmaster is { } parent ? DatabaseTicks(parent) * PerTick : 0);

    /// <summary>The children that have ended are counted with their parent.</summary>
    static long DatabaseTicks(int postmaster) =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(folder =>
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Stat.Of(id) : null
            )
            .OfType<Stat>()
            .Sum(stat =>
                stat.Id == postmaster ? stat.Own + stat.Ended
                : stat.Parent == postmaster ? stat.Own
                : 0
            );

    /// <summary>What of /proc/[pid]/stat is needed; times are in ticks.</summary>
    sealed record Stat(int Id, int Parent, long Own, long Ended)
    {
        public static Stat? Of(int id)
        {
            try
            {
                var text = File.ReadAllText($"/proc/{id}/stat");
                var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                return new Stat(
                    id,
                    int.Parse(words[1], CultureInfo.InvariantCulture),
                    Ticks(11) + Ticks(12),
                    Ticks(13) + Ticks(14)
                );

                long Ticks(int at) => long.Parse(words[at], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                return null; // it ended while we looked
            }
        }
    }
}
