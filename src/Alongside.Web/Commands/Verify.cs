using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Commands;

static class Verify
{
    public static Command Command()
    {
        var data = Common.Data();
        var command = new Command(
            "verify",
            "Read every firm's ledger and name the first entry that was changed, removed or added, also against the heads kept in data/heads. Exit code 1 when there is one."
        )
        {
            data,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                var whole = true;
                foreach (var (firm, slug) in await FirmsAsync(app.Services, ct))
                    whole &= await ReportAsync(app.Services, firm, slug, ct);
                return whole ? Common.Done : Common.Wrong;
            }
        );
        return command;
    }

    static async Task<List<(FirmId, string)>> FirmsAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var places = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Places.OrderBy(p => p.Slug)
            .Select(p => new { p.Firm, p.Slug })
            .ToListAsync(ct);
        return places.ConvertAll(p => (p.Firm, p.Slug));
    }

    static async Task<bool> ReportAsync(IServiceProvider services, FirmId firm, string slug, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirmTransaction>().EnterAsync(firm, writes: false, ct);
        var verdict = await scope.ServiceProvider.GetRequiredService<Verification>().VerifyAsync(ct);
        Console.WriteLine(
            verdict.Broken is { } broken
                ? $"{slug}: broken at {broken}."
                : $"{slug}: {verdict.Entries} entries in {verdict.Records} records, whole. {verdict.Heads} kept heads agree."
        );
        return verdict.Broken is null;
    }
}
