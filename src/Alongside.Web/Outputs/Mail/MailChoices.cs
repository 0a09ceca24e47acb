using System.Security.Cryptography;
using System.Text.Json;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Outputs.Mail;

/// <summary>The operator's choice of a mail server, kept encrypted. Each process reads it again before it sends.</summary>
public sealed class MailChoices(
    DirectoryDb directory,
    WriteGate gate,
    MailSettings settings,
    IDataProtectionProvider protection
)
{
    /// <summary>Of the setting in which it lies.</summary>
    public const string Name = "mail";

    readonly IDataProtector protector = protection.CreateProtector("operator.mail");

    public async Task<MailChoice?> ReadAsync(CancellationToken ct)
    {
        var kept = await directory.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Name == Name, ct);
        var choice = kept is null ? null : Open(kept.Value);
        settings.Choose(choice);
        return choice;
    }

    public async Task KeepAsync(MailChoice choice, CancellationToken ct)
    {
        var value = protector.Protect(JsonSerializer.Serialize(choice));
        await using var turn = await gate.EnterAsync(directory, ct);
        if (await directory.Settings.SingleOrDefaultAsync(s => s.Name == Name, ct) is { } kept)
            kept.Value = value;
        else
            directory.Add(new Setting { Name = Name, Value = value });
        await directory.SaveChangesAsync(ct);
        await turn.CommitAsync();
        settings.Choose(choice);
    }

    public async Task ForgetAsync(CancellationToken ct)
    {
        await using var turn = await gate.EnterAsync(directory, ct);
        await directory.Settings.Where(s => s.Name == Name).ExecuteDeleteAsync(ct);
        await turn.CommitAsync();
        settings.Choose(choice: null);
    }

    public string SealedAgain(string value) => protector.SealedAgain(value);

    /// <summary>Nothing where the keys are gone: then the operator is asked again, and letters wait as files meanwhile.</summary>
    MailChoice? Open(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<MailChoice>(protector.Unprotect(value));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
