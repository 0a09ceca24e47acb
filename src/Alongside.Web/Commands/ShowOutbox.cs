using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Commands;

/// <summary>What the operator sees of mails: how many wait, and which were given up, without what they are about or to whom.</summary>
static class ShowOutbox
{
    public static Command Command()
    {
        var data = Common.Data();
        var again = new Option<bool>("--again") { Description = "Try what was given up once more." };
        var command = new Command("outbox", "Count waiting mails and name the dead. Exit code 1 when there are any.")
        {
            data,
            again,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                var settings = app.Services.GetRequiredService<MailSettings>();
                var dead = 0;
                foreach (var (firm, slug) in await FirmsAsync(app.Services, ct))
                    dead += await ReportAsync(app.Services, firm, slug, settings, parse.GetValue(again), ct);
                return dead == 0 ? Common.Done : Common.Wrong;
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

    static async Task<int> ReportAsync(
        IServiceProvider services,
        FirmId firm,
        string slug,
        MailSettings settings,
        bool again,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        var transaction = scope.ServiceProvider.GetRequiredService<FirmTransaction>();
        await transaction.EnterAsync(firm, writes: true, ct);
        var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
        var waiting = await db.Messages.CountAsync(m => m.State == MessageState.Waiting, ct);
        var dead = await db.Messages.AsNoTracking().Where(m => m.State == MessageState.Dead).ToListAsync(ct);
        Console.WriteLine($"{slug}: {waiting} waiting, {dead.Count} given up.");
        foreach (var mail in dead.GroupBy(m => m.Mail!.Value).Select(g => g.First()))
            Console.WriteLine($"  {settings.MessageIdOf(mail.Mail!.Value)} after {mail.Tries} tries: {mail.Trouble}");
        return again && dead.Count > 0 ? await AgainAsync(db, transaction, ct) : dead.Count;
    }

    static async Task<int> AgainAsync(FirmDb db, FirmTransaction transaction, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        await db
            .Messages.Where(m => m.State == MessageState.Dead)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MessageState.Waiting)
                        .SetProperty(m => m.Tries, 0)
                        .SetProperty(m => m.NextTry, (DateTime?)null),
                ct
            );
        await turn.CommitAsync();
        return 0;
    }
}
