using System.Security.Cryptography;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Storage;

/// <summary>
/// The two halves of a copy’s password, 80 random bits each. They are kept sealed with the installation’s own keys, until their
/// owner was shown theirs or the file is gone.
/// </summary>
public sealed class ExportHalves(IDataProtectionProvider protection)
{
    const int Bytes = 10;

    readonly IDataProtector seal = protection.CreateProtector("Alongside.Storage.ExportHalves");

    /// <summary>A new half, sealed.</summary>
    public string Make() =>
        Seal(Base32.InFours(Base32.Of(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant(), '-'));

    public string Seal(string half) => seal.Protect(half);

    public string Open(string half) => seal.Unprotect(half);

    /// <summary>Nothing where there is none, or the installation’s keys are gone.</summary>
    public string? TryOpen(string? half) => half is null ? null : seal.TryOpen(half);

    /// <summary>The asker’s half, a hyphen, and the other’s.</summary>
    public string PasswordOf(ExportRow export) => $"{Open(export.AskersHalf!)}-{Open(export.AnswerersHalf!)}";
}
