using System.Security.Cryptography;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.SettingUp;

/// <summary>
/// The code that the console prints while there is no firm: whoever holds it makes the first one. It is kept as a hash, works once,
/// and every start of the program prints another in its place.
/// </summary>
public sealed class SetUpCodes(DirectoryDb directory, WriteGate gate)
{
    const string Name = "set-up";

    /// <summary>Letters and digits that nobody takes for one another.</summary>
    const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    const int Length = 12;

    /// <summary>A new code, or null where there is a firm already; the practice firm is none.</summary>
    public async Task<string?> MakeAsync(CancellationToken ct)
    {
        await using var turn = await gate.EnterAsync(directory, ct);
        await directory.Settings.Where(s => s.Name == Name).ExecuteDeleteAsync(ct);
        var code = await HasFirmAsync(ct) ? null : RandomNumberGenerator.GetString(Letters, Length);
        if (code is not null)
            directory.Add(new Setting { Name = Name, Value = HashOf(code) });
        await directory.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return code is null ? null : $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>Whether somebody may still come with a code.</summary>
    public async Task<bool> IsAwaitedAsync(CancellationToken ct) =>
        await directory.Settings.AnyAsync(s => s.Name == Name, ct) && !await HasFirmAsync(ct);

    public Task<bool> IsRightAsync(string? typed, CancellationToken ct)
    {
        var hash = HashOf(typed);
        return directory.Settings.AnyAsync(s => s.Name == Name && s.Value == hash, ct);
    }

    /// <summary>Uses the code up; false for whoever comes second with it.</summary>
    public async Task<bool> UseAsync(string? typed, CancellationToken ct)
    {
        var hash = HashOf(typed);
        await using var turn = await gate.EnterAsync(directory, ct);
        if (await HasFirmAsync(ct))
            return false;
        var used = await directory.Settings.Where(s => s.Name == Name && s.Value == hash).ExecuteDeleteAsync(ct);
        await turn.CommitAsync();
        return used == 1;
    }

    Task<bool> HasFirmAsync(CancellationToken ct) => directory.Places.AnyAsync(place => !place.Practice, ct);

    /// <summary>Dashes, spaces and small letters make no difference.</summary>
    static string HashOf(string? typed)
    {
        var letters = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit).Take(2 * Length));
        return Convert.ToHexStringLower(Secret.Hash(letters.ToUpperInvariant()));
    }
}
