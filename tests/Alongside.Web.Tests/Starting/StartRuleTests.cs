using Alongside.Web.Shell.Starting;
using Alongside.Web.Storage;
using Microsoft.Extensions.Configuration;

namespace Alongside.Web.Tests.Starting;

/// <summary>What a start refuses, and what it lets be.</summary>
public sealed class StartRuleTests : IDisposable
{
    const string Safe = "ALONGSIDE_ORIGIN=https://alongside.firm.example";
    const string Others = "ALONGSIDE_URLS=http://0.0.0.0:5080";

    readonly string folder = Directory.CreateTempSubdirectory("alongside-data-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("ALONGSIDE_DB=Host=db;Username=alongside;Password=change-me", true)]
    [InlineData("ALONGSIDE_DB=Host=db;Username=alongside;Password=Postgres", true)]
    [InlineData("ALONGSIDE_DB=Host=db;Username=change-me;Password=other", false)]
    [InlineData("ALONGSIDE_DB=Host=db;Username=alongside;Password=mRk4qk2s", false)]
    [InlineData("ALONGSIDE_DB=Host=db;Username=alongside", false)]
    [InlineData("ALONGSIDE_SMTP=smtp://user:password@mail.firm.example:587", true)]
    [InlineData("ALONGSIDE_SMTP=smtp://user:change%2Dme@mail.firm.example", true)]
    [InlineData("ALONGSIDE_SMTP=smtp://user:secret@127.0.0.1:2525", false)]
    [InlineData("ALONGSIDE_SMTP=smtp://password:mRk4qk2s@mail.firm.example", false)]
    [InlineData("ALONGSIDE_BACKUP_PASSWORD=secret", true)]
    [InlineData("ALONGSIDE_BACKUP_PASSWORD=a secret of one’s own", false)]
    public void A_secret_out_of_a_handbook_is_refused(string told, bool refused)
    {
        var rules = Rules(told);
        Assert.Equal(refused, rules.Refusals.Any(r => $"{r}".Contains(told.Split('=')[0], StringComparison.Ordinal)));
        // and no line says the secret
        Assert.DoesNotContain(rules.Refusals, r => $"{r}".Contains("change-me", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("ALONGSIDE_URLS=http://localhost:5080", 0)]
    [InlineData("ALONGSIDE_URLS=http://127.0.0.1:0;http://[::1]:0", 0)]
    [InlineData("ALONGSIDE_URLS=http://unix:/run/alongside.sock", 0)]
    [InlineData(Others, 2)]
    [InlineData("ALONGSIDE_URLS=http://*:5080", 2)]
    [InlineData("ALONGSIDE_URLS=http://localhost:5080;http://[::]:5080", 2)]
    [InlineData("Kestrel:Endpoints:Http:Url=http://0.0.0.0:80", 2)]
    [InlineData("ALONGSIDE_URLS=https://0.0.0.0:5443", 1)]
    [InlineData("ALONGSIDE_URLS=https://0.0.0.0:5443|" + Safe, 0)]
    [InlineData(Others + "|" + Safe, 1)]
    [InlineData(Others + "|ALONGSIDE_PROXY=10.0.0.1", 1)]
    [InlineData(Others + "|ALONGSIDE_PROXY=10.0.0.1|ALONGSIDE_ORIGIN=http://alongside.firm.example", 1)]
    [InlineData(Others + "|ALONGSIDE_PROXY=10.0.0.1|" + Safe, 0)]
    [InlineData(Safe, 0)]
    [InlineData("ALONGSIDE_ORIGIN=http://alongside.firm.example", 1)]
    [InlineData("ALONGSIDE_ORIGIN=http://localhost:5080", 0)]
    public void Nothing_travels_to_other_machines_in_the_clear(string told, int refusals) =>
        Assert.Equal(refusals, Rules(told.Split('|')).Refusals.Count);

    [Theory]
    [InlineData("755", Safe, true)]
    [InlineData("701", Safe, true)]
    [InlineData("750", Safe, false)]
    [InlineData("700", Safe, false)]
    [InlineData("755", "ASPNETCORE_ENVIRONMENT=Production", true)]
    [InlineData("700", "ASPNETCORE_ENVIRONMENT=Production", false)]
    [InlineData("755", "ALONGSIDE_URLS=http://localhost:5080", false)]
    public void A_folder_that_others_may_read_is_refused_where_people_come_to_it(string mode, string told, bool refused)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows other rights.");
        Open(folder, mode);
        var rules = Rules(told);
        Assert.Equal(refused, rules.Refusals.Count == 1);
        var close = $"chmod 700 {folder}";
        Assert.Equal(
            mode is "755" or "701",
            rules.Refusals.Concat(rules.Advice).Any(r => $"{r}".EndsWith(close, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Backups_in_another_folder_are_looked_at_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows other rights.");
        var backups = Directory.CreateTempSubdirectory("alongside-backups-").FullName;
        Open(backups, "755");
        Assert.Contains(
            backups,
            $"{Assert.Single(Rules(Safe, $"ALONGSIDE_BACKUPS={backups}").Refusals)}",
            StringComparison.Ordinal
        );
        Directory.Delete(backups);
    }

    [Fact]
    public void Who_develops_is_told_and_not_stopped()
    {
        var rules = Rules(Others, "ALONGSIDE_BACKUP_PASSWORD=change-me", "ASPNETCORE_ENVIRONMENT=Development");
        Assert.Empty(rules.Refusals);
        Assert.Equal(3, rules.Advice.Count);
    }

    static void Open(string folder, string mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32(mode, 8));
    }

    StartRules Rules(params string[] told)
    {
        var options = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("ALONGSIDE_DATA", folder),
                .. told.Select(t => t.Split('=', 2)).Select(t => new KeyValuePair<string, string?>(t[0], t[1])),
            ])
            .Build();
        return StartRules.For(options, Engine.From(options));
    }
}
