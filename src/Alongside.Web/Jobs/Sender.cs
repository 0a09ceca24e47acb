using System.Collections.Immutable;
using System.Net.Sockets;
using System.Security.Authentication;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Messages;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
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
    Carriers carriers,
    ReplyLinks replies,
    MailSettings settings,
    Origin origin,
    TimeProvider machine,
    ILogger<Sender> log
)
{
    const int MostAtOnce = 100;

    /// <summary>After each try the next one waits; after the last the letter is dead.</summary>
    static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
        TimeSpan.FromHours(24),
    ];

    /// <returns>How many mails left.</returns>
    public async Task<int> RunAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        if (!await db.Messages.AnyAsync(m => m.State == MessageState.Waiting, ct))
            return 0;
        var mails = await TakeAsync(ct);
        await transaction.EnterAsync(firm, writes: true, ct);
        var desk = await readers.SeatNobodyAsync(ct);
        var people = await PeopleAsync(firm, mails.SelectMany(m => m), ct);
        var links = origin.Told is { } told ? $"{told}/{desk.Firm.Slug}" : null;
        var letters = new Letters(desk.Firm, people, replies, settings, links);
        var carrier = carriers.For(desk.Firm.Practice);
        var sent = 0;
        foreach (var mail in mails)
            sent += await SendAsync(mail, letters, people, carrier, ct) ? 1 : 0;
        return sent;
    }

    /// <summary>What may leave now, put together into mails; nobody else takes it until its next try.</summary>
    async Task<List<IGrouping<Guid, MessageRow>>> TakeAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var firm = await transaction.HoldAsync(ct);
        var now = machine.Now();
        var firmNow = now + firm.ClockOffset;
        var waiting = await db
            .Messages.Where(m =>
                m.State == MessageState.Waiting && m.Leaves <= firmNow && (m.NextTry == null || m.NextTry <= now)
            )
            .OrderBy(m => m.Leaves)
            .ThenBy(m => m.Id)
            .Take(MostAtOnce)
            .ToListAsync(ct);
        foreach (var together in waiting.Where(m => m.Mail is null).GroupBy(m => (m.Person, Alone: AloneOf(m))))
        foreach (var message in together)
            message.Mail = together.First().Id;
        foreach (var message in waiting)
            message.NextTry = now + Waits[Math.Min(message.Tries++, Waits.Length - 1)];
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return [.. waiting.GroupBy(m => m.Mail!.Value)];
    }

    /// <summary>What carries a meeting into the calendar travels alone; everything else goes together.</summary>
    static Guid AloneOf(MessageRow message) => message.Turn is null ? default : message.Id;

    async Task<ImmutableDictionary<PersonId, Addressee>> PeopleAsync(
        FirmId firm,
        IEnumerable<MessageRow> messages,
        CancellationToken ct
    )
    {
        var ids = messages.SelectMany(m => new[] { m.Person, m.Other }).Distinct().ToList();
        await transaction.EnterAsync(firm, writes: true, ct);
        var today = (await readers.SeatNobodyAsync(ct)).Today;
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .Select(p => new Addressee(p.Id, p.Name, p.Ends == null || p.Ends >= today ? p.Email : null))
            .ToListAsync(ct);
        return people.ToImmutableDictionary(p => p.Person);
    }

    async Task<bool> SendAsync(
        IGrouping<Guid, MessageRow> mail,
        Letters letters,
        ImmutableDictionary<PersonId, Addressee> people,
        ICarrier carrier,
        CancellationToken ct
    )
    {
        List<MessageRow> messages = [.. mail];
        if (people.GetValueOrDefault(messages[0].Person)?.Address is null)
        {
            await MarkAsync(mail.Key, MessageState.NoAddress, trouble: null, ct);
            return false;
        }
        try
        {
            await carrier.CarryAsync(letters.Of(messages, machine.Now()), mail.Key, ct);
        }
        catch (Exception problem) when (IsOfCarrying(problem) && !ct.IsCancellationRequested)
        {
            await FailAsync(mail.Key, messages[0].Tries, problem, ct);
            return false;
        }
        await MarkAsync(mail.Key, MessageState.Sent, trouble: null, ct);
        return true;
    }

    static bool IsOfCarrying(Exception problem) =>
        problem
            is MailRefusedException
                or IOException
                or SocketException
                or AuthenticationException
                or OperationCanceledException
                or UnauthorizedAccessException
                or ArgumentException;

    async Task FailAsync(Guid mail, int tries, Exception problem, CancellationToken ct)
    {
        var trouble = problem is MailRefusedException refused ? $"{refused.Code}" : problem.GetType().Name;
        var isDead = problem is MailRefusedException { IsForGood: true } or ArgumentException || tries > Waits.Length;
        await MarkAsync(mail, isDead ? MessageState.Dead : MessageState.Waiting, trouble, ct);
        NotSent(log, settings.MessageIdOf(mail), tries, trouble, isDead);
    }

    async Task MarkAsync(Guid mail, MessageState state, string? trouble, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var now = state is MessageState.Sent ? machine.Now() : (DateTime?)null;
        await db
            .Messages.Where(m => m.Mail == mail)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, state)
                        .SetProperty(m => m.Trouble, trouble)
                        .SetProperty(m => m.SentAt, now),
                ct
            );
        await turn.CommitAsync();
    }

    [LoggerMessage(2201, LogLevel.Warning, "Mail {MessageId} did not leave at try {Try}: {Trouble}. Given up: {Dead}")]
    static partial void NotSent(ILogger log, string messageId, int @try, string trouble, bool dead);
}
