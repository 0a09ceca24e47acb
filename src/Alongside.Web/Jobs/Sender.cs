using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Messages;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// Sends what waits in a firm's outbox. A mail is put together and numbered before it leaves and marked after, each in a transaction
/// of its own, so that whatever breaks in between, it is tried again under the same Message-ID.
/// </summary>
public sealed partial class Sender(
    FirmDb db,
    FirmTransaction transaction,
    Readers readers,
    HrDesks desks,
    Carriers carriers,
    ReplyLinks replies,
    MailSettings settings,
    Origin origin,
    DeadLetters dead,
    IServer server,
    TimeProvider machine,
    ILogger<Sender> log
)
{
    /// <summary>After each try the next one waits; after the last the letter is dead.</summary>
    public static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
        TimeSpan.FromHours(24),
    ];

    /// <summary>Where no server is reached, the same mail is tried again so soon, and for a day this counts as no try.</summary>
    static readonly TimeSpan Unreached = TimeSpan.FromMinutes(5);

    /// <returns>How many mails left. It stops at a server that takes nothing, so that one outage costs one mail one try.</returns>
    public async Task<int> RunAsync(FirmId firm, CancellationToken ct)
    {
        var sent = 0;
        await transaction.EnterAsync(firm, writes: true, ct);
        while (
            await db.Messages.AnyAsync(m => m.State == MessageState.Waiting, ct) && await TakeAsync(ct) is [_, ..] mail
        )
        {
            await transaction.EnterAsync(firm, writes: true, ct);
            var ending = await TryAsync(firm, mail, ct);
            // whether it left is known now, and is noted even while the program stops
            if (ending.State is MessageState.Dead)
                await dead.NameAsync(firm, mail[0].Mail!.Value, CancellationToken.None);
            await MarkAsync(mail[0], ending, CancellationToken.None);
            await transaction.EnterAsync(firm, writes: true, ct);
            if (ending.IsOfServer)
                break;
            sent += ending.State is MessageState.Sent ? 1 : 0;
        }
        return sent;
    }

    /// <summary>The next mail that may leave; nobody else takes it until its next try.</summary>
    async Task<List<MessageRow>> TakeAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var firm = await transaction.HoldAsync(ct);
        var now = machine.Now();
        var mail = await TogetherAsync(now + firm.ClockOffset, now, ct);
        while (await DropAsync(firm, mail, now + firm.ClockOffset, ct))
            mail = await TogetherAsync(now + firm.ClockOffset, now, ct);
        foreach (var message in mail)
        {
            message.Mail ??= mail[0].Id;
            message.NextTry = now + Waits[Math.Min(message.Tries++, Waits.Length - 1)];
        }
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return mail;
    }

    /// <summary>What an adviser was to be told about somebody whom they do not help with any more stays where it is.</summary>
    async Task<bool> DropAsync(FirmRow firm, List<MessageRow> mail, DateTime firmNow, CancellationToken ct)
    {
        var beyond = await desks.BeyondAsync(mail, FirmClock.DayIn(firm.Zone, firmNow), ct);
        foreach (var message in beyond)
            message.State = MessageState.Unmailed;
        if (beyond.Count > 0)
            await db.SaveChangesAsync(ct);
        return beyond.Count > 0;
    }

    /// <summary>What carries a meeting into the calendar travels alone; everything else for one person goes together.</summary>
    async Task<List<MessageRow>> TogetherAsync(DateTime firmNow, DateTime now, CancellationToken ct)
    {
        var waiting = db.Messages.Where(m => m.State == MessageState.Waiting);
        var due = waiting
            .Where(m => m.Leaves <= firmNow && (m.NextTry == null || m.NextTry <= now))
            .OrderBy(m => m.Leaves)
            .ThenBy(m => m.Id);
        return await due.FirstOrDefaultAsync(ct) switch
        {
            null => [],
            { Mail: { } again } => await waiting.Where(m => m.Mail == again).OrderBy(m => m.Id).ToListAsync(ct),
            { Turn: not null } alone => [alone],
            { Person: var person } => await due.Where(m => m.Person == person && m.Turn == null && m.Mail == null)
                .ToListAsync(ct),
        };
    }

    async Task<Ending> TryAsync(FirmId firm, List<MessageRow> mail, CancellationToken ct)
    {
        var desk = await readers.SeatNobodyAsync(ct);
        var people = await PeopleAsync(desk.Today, mail, ct);
        if (people.GetValueOrDefault(mail[0].Person)?.Address is null)
            return Ending.NoAddress;
        var carrier = carriers.For(desk.Firm.Practice);
        // what stays on this machine as a file is read here too
        var root = origin.Told ?? (carrier is MailFolder ? Origin.Here(server) : null);
        var letters = new Letters(
            desk.Firm,
            people,
            replies,
            settings,
            root is null ? null : $"{root}/{desk.Firm.Slug}"
        );
        try
        {
            await carrier.CarryAsync(letters.Of(mail, machine.Now()), mail[0].Mail!.Value, ct);
            return Ending.Sent;
        }
        catch (Exception problem)
            when (Ending.Of(problem, mail[0].Tries > Waits.Length) is { } ending && !ct.IsCancellationRequested)
        {
            NotSent(log, settings.MessageIdOf(mail[0].Mail!.Value), mail[0].Tries, ending.Trouble!, ending.State);
            return ending;
        }
    }

    async Task<ImmutableDictionary<PersonId, Addressee>> PeopleAsync(
        DateOnly today,
        List<MessageRow> mail,
        CancellationToken ct
    )
    {
        var ids = mail.SelectMany(m => new[] { m.Person, m.Other }).Distinct().ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .Select(p => new Addressee(p.Id, p.Name, p.Ends == null || p.Ends >= today ? p.Email : null))
            .ToListAsync(ct);
        return people.ToImmutableDictionary(p => p.Person);
    }

    async Task MarkAsync(MessageRow first, Ending ending, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var now = ending.State is MessageState.Sent ? machine.Now() : (DateTime?)null;
        if (ending is { IsNobodyThere: true, State: MessageState.Waiting })
            await TrySoonAsync(first, ct);
        await db
            .Messages.Where(m => m.State == MessageState.Waiting && m.Mail == first.Mail)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, ending.State)
                        .SetProperty(m => m.Trouble, ending.Trouble)
                        .SetProperty(m => m.SentAt, now),
                ct
            );
        await turn.CommitAsync();
    }

    async Task TrySoonAsync(MessageRow first, CancellationToken ct)
    {
        var firm = await transaction.HoldAsync(ct);
        var (soon, young) = (machine.Now() + Unreached, machine.Now() + firm.ClockOffset - TimeSpan.FromDays(1));
        await db
            .Messages.Where(m => m.State == MessageState.Waiting && m.Mail == first.Mail && m.Leaves > young)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.NextTry, soon).SetProperty(m => m.Tries, m => m.Tries - 1),
                ct
            );
    }

    [LoggerMessage(2211, LogLevel.Warning, "Mail {MessageId} did not leave at try {Try}: {Trouble}. It is now {State}")]
    static partial void NotSent(ILogger log, string messageId, int @try, string trouble, MessageState state);
}
