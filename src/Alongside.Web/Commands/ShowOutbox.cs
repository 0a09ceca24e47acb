using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Commands;

/// <summary>
/// What the operator sees of mails: how many wait and why the last try failed, which were given up, and whether the mail server takes
/// one at all. Nothing of what they are about, nor to whom they go.
/// </summary>
static class ShowOutbox
{
    public static Command Command()
    {
        var data = Common.Data();
        var again = new Option<bool>("--again") { Description = "Try what was given up once more." };
        var test = new Option<string?>("--test")
        {
            Description = "Send one mail to this address and say what came of it.",
        };
        var command = new Command("outbox", "Count waiting mails and name the dead. Exit code 1 when there are any.")
        {
            data,
            again,
            test,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                return parse.GetValue(test) is { } address
                    ? await TestAsync(app.Services, address, ct)
                    : await ReportAsync(app.Services, parse.GetValue(again), ct);
            }
        );
        return command;
    }

    static async Task<int> TestAsync(IServiceProvider services, string address, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MailChoices>().ReadAsync(ct);
        if (await TrialLetter.SendAsync(services.GetRequiredService<Carriers>(), address, ct) is { } trouble)
        {
            Console.WriteLine($"It did not leave: {trouble}");
            return Common.Wrong;
        }
        Console.WriteLine(
            services.GetRequiredService<MailSettings>().Server is { } server
                ? $"{server.Host} took it."
                : "No mail server is set up. It lies in the outbox folder."
        );
        return Common.Done;
    }

    static async Task<int> ReportAsync(IServiceProvider services, bool again, CancellationToken ct)
    {
        var dead = 0;
        foreach (var (firm, slug) in await FirmsAsync(services, ct))
            dead += await ReportAsync(services, firm, slug, again, ct);
        return dead == 0 ? Common.Done : Common.Wrong;
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
        bool again,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        var transaction = scope.ServiceProvider.GetRequiredService<FirmTransaction>();
        await transaction.EnterAsync(firm, writes: true, ct);
        var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
        var counts = await db
            .Messages.GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        int Count(MessageState state) => counts.Find(c => c.Key == state)?.Count ?? 0;
        Console.WriteLine(
            $"{slug}: {Count(MessageState.Waiting)} waiting, {Count(MessageState.Sent)} sent, "
                + $"{Count(MessageState.Dead)} given up, {Count(MessageState.NoAddress)} to people without an address, "
                + $"{Count(MessageState.Unmailed)} not wanted by mail."
        );
        foreach (var mail in await InTroubleAsync(db, ct))
            Console.WriteLine("  " + Line(mail, services.GetRequiredService<MailSettings>()));
        if (!again)
            return Count(MessageState.Dead);
        await scope.ServiceProvider.GetRequiredService<DeadLetters>().TryAgainAsync(firm, ct);
        return 0;
    }

    static async Task<List<IGrouping<Guid, MessageRow>>> InTroubleAsync(FirmDb db, CancellationToken ct)
    {
        var rows = await db
            .Messages.AsNoTracking()
            .Where(m => m.State == MessageState.Dead || (m.State == MessageState.Waiting && m.Trouble != null))
            .OrderBy(m => m.At)
            .ToListAsync(ct);
        return [.. rows.GroupBy(m => m.Mail!.Value)];
    }

    static string Line(IGrouping<Guid, MessageRow> mail, MailSettings settings)
    {
        var first = mail.First();
        var kinds = string.Join(", ", mail.Select(m => m.Kind).Distinct());
        var next = first.State is MessageState.Dead ? "given up" : $"next try {first.NextTry:yyyy-MM-dd HH:mm} UTC";
        return $"{settings.MessageIdOf(mail.Key)} {kinds} of {first.At:yyyy-MM-dd HH:mm}, tries {first.Tries}, {first.Trouble}: {next}";
    }
}
