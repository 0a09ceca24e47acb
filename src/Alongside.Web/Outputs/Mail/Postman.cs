using System.Threading.Channels;
using Alongside.Web.Shell.SignIn.Cards;

namespace Alongside.Web.Outputs.Mail;

/// <summary>Where letters are shown to the person at this machine.</summary>
public sealed record MailConsole(TextWriter Out);

/// <summary>
/// Carries letters that answer somebody at a page, after the answer has gone out: ways in. They wait in memory alone, because each
/// is good for minutes and can be asked for again. Without a mail server it is printed for the person at this machine, which is no log.
/// </summary>
public sealed partial class Postman(Carriers carriers, MailSettings settings, MailConsole console, ILogger<Postman> log)
    : BackgroundService
{
    // When a flood fills it, the oldest goes: people can ask again, and the memory stays bounded.
    readonly Channel<Letter?> letters = Channel.CreateBounded<Letter?>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    /// <summary>Nothing may be posted too, so that writing to nobody takes as long; so does writing to whom no mail reaches.</summary>
    public void Post(Letter? letter) =>
        letters.Writer.TryWrite(letter is { To: var to } && SignInName.Is(to) ? null : letter);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in letters.Reader.ReadAllAsync(stoppingToken))
        {
            if (letter is not null)
                await DeliverAsync(letter, stoppingToken);
        }
    }

    async Task DeliverAsync(Letter letter, CancellationToken cancellation)
    {
        try
        {
            await carriers.For(practice: false).CarryAsync(letter, Guid.CreateVersion7(), cancellation);
            if (settings.Server is null)
                await console.Out.WriteLineAsync($"\n--- mail to {letter.To}: {letter.Subject}\n{letter.Text}\n---");
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            NotCarried(log, problem);
        }
    }

    [LoggerMessage(1101, LogLevel.Error, "A letter with a way in could not be sent")]
    static partial void NotCarried(ILogger log, Exception problem);
}
