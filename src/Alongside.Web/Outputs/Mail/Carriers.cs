using Alongside.Web.Storage;

namespace Alongside.Web.Outputs.Mail;

/// <summary>Takes a letter out of the program.</summary>
public interface ICarrier
{
    /// <param name="mail">The same letter has the same one, however often it is tried.</param>
    Task CarryAsync(Letter letter, Guid mail, CancellationToken ct);
}

/// <summary>The operator's mail server, or files in <c>data/outbox</c> where none is set up; a practice firm has the files always.</summary>
public sealed class Carriers(MailFolder folder, SmtpCarrier smtp, MailSettings settings)
{
    public ICarrier For(bool practice) => practice || settings.Server is null ? folder : smtp;
}

/// <summary>A mail that the server would not take.</summary>
/// <param name="code">The server's number; its words may quote the letter and go nowhere.</param>
/// <param name="isOfLetter">It took us, and would not take this letter or its reader.</param>
public sealed class MailRefusedException(int code, bool isOfLetter) : Exception($"The mail server answered {code}.")
{
    public int Code => code;

    public bool IsOfLetter => isOfLetter;

    /// <summary>Asking again later gives the same answer. A sign-in that fails is the operator's to mend, and no letter's end.</summary>
    public bool IsForGood => isOfLetter && code is >= 500 and < 600;
}

/// <summary>Letters as files, readable by the operator's account alone, each there in one piece or not at all, and never twice.</summary>
public sealed class MailFolder(Engine engine, MailSettings settings, TimeProvider clock) : ICarrier
{
    string Outbox => Path.Combine(engine.DataFolder, "outbox");

    public async Task CarryAsync(Letter letter, Guid mail, CancellationToken ct)
    {
        Directory.CreateDirectory(Outbox);
        if (Directory.EnumerateFiles(Outbox, $"*-{mail:N}.eml").Any())
            return;
        var file = Path.Combine(Outbox, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss}-{mail:N}.eml");
        var message = (letter with { From = settings.From }).ToMessage(settings.MessageIdOf(mail), clock.GetUtcNow());
        await WholeFiles.WriteAsync(file, message, ct, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
