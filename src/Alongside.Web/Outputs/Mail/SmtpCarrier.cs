using System.Net.Sockets;

namespace Alongside.Web.Outputs.Mail;

/// <summary>The operator's mail server, one letter a connection.</summary>
public sealed class SmtpCarrier(MailSettings settings, TimeProvider clock) : ICarrier
{
    /// <summary>Shorter than the wait for the next try, so that nothing is tried twice at once.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public async Task CarryAsync(Letter letter, Guid mail, CancellationToken ct)
    {
        var server = settings.Server ?? throw new InvalidOperationException("No mail server is set up.");
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(ct);
        hurry.CancelAfter(Patience);
        using var line = new TcpClient();
        await line.ConnectAsync(server.Host, server.Port, hurry.Token);
        await using var talk = new SmtpTalk(line.GetStream());
        await talk.GreetAsync(server, settings, hurry.Token);
        var message = (letter with { From = settings.From }).ToMessage(settings.MessageIdOf(mail), clock.GetUtcNow());
        await talk.HandOverAsync(settings.From, letter.To, message, hurry.Token);
        await talk.LeaveAsync(hurry.Token);
    }
}
