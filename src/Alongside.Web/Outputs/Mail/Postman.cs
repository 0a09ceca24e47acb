using System.Threading.Channels;
using Alongside.Web.Storage;

namespace Alongside.Web.Outputs.Mail;

/// <summary>Where letters are shown to the person at this machine.</summary>
public sealed record MailConsole(TextWriter Out);

/// <summary>
/// Carries letters after the answer has gone out. Until a mail server is set up each lies as a file in <c>data/outbox</c>
/// and is printed in the console, for the person at this machine; neither is a log.
/// </summary>
public sealed partial class Postman(Engine engine, MailConsole console, TimeProvider clock, ILogger<Postman> log)
    : BackgroundService
{
    // When a flood fills it, the oldest goes: people can ask again, and the memory stays bounded.
    readonly Channel<Letter?> letters = Channel.CreateBounded<Letter?>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    string Outbox => Path.Combine(engine.DataFolder, "outbox");

    /// <summary>Nothing may be posted too, so that writing to nobody takes as long.</summary>
    public void Post(Letter? letter) => letters.Writer.TryWrite(letter);

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
            await WriteAsync(letter, cancellation);
            await console.Out.WriteLineAsync($"\n--- mail to {letter.To}: {letter.Subject}\n{letter.Text}\n---");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotWritten(log, problem);
        }
    }

    // Readable by the operator's account alone, and there in one piece or not at all.
    async Task WriteAsync(Letter letter, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Outbox);
        var id = Guid.CreateVersion7().ToString("N");
        var file = Path.Combine(Outbox, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss}-{id}.eml");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        await using (var writer = new StreamWriter(file + ".part", options))
            await writer.WriteAsync(letter.ToMessage(id, clock.GetUtcNow()).AsMemory(), cancellation);
        File.Move(file + ".part", file);
    }

    [LoggerMessage(1101, LogLevel.Error, "A letter could not be written to the outbox")]
    static partial void NotWritten(ILogger log, Exception problem);
}
