using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage.Cells;

/// <summary>What a directory keeps of one firm and of its people’s ways in, and what goes along when the firm moves.</summary>
/// <param name="OfFirm">Its place, members, tokens, programs, cards and due work.</param>
/// <param name="Accounts">Of whoever one of these rows names.</param>
/// <param name="WaysIn">Of these accounts: passwords, passkeys, apps and their recovery codes.</param>
sealed record KnownOfFirm(
    ImmutableArray<object> OfFirm,
    ImmutableArray<Account> Accounts,
    ImmutableArray<object> WaysIn
)
{
    /// <summary>Every table that is carried. A test holds that a new one is named here or in the next list.</summary>
    public static readonly ImmutableArray<Type> Carried =
    [
        typeof(FirmPlace),
        typeof(Membership),
        typeof(Token),
        typeof(Integration),
        typeof(Card),
        typeof(DueWork),
        typeof(Account),
        typeof(Password),
        typeof(Passkey),
        typeof(AuthenticatorApp),
        typeof(RecoveryCode),
    ];

    /// <summary>Who is signed in where, what is counted against guessing, and what is the installation’s own.</summary>
    public static readonly ImmutableArray<Type> Left =
    [
        typeof(Session),
        typeof(KnownDevice),
        typeof(SignInCode),
        typeof(WrongTries),
        typeof(Limit),
        typeof(ProtectionKey),
        typeof(Setting),
    ];

    /// <summary>What signing in moves on, and what a firm that moves does not wait for.</summary>
    static readonly string[] MovesOn =
    [
        nameof(Passkey.Uses),
        nameof(Passkey.IsCopied),
        nameof(Account.WrongCodes),
        nameof(AuthenticatorApp.LastStep),
    ];

    public static async Task<KnownOfFirm> ReadAsync(DirectoryDb directory, FirmId firm, CancellationToken ct)
    {
        var accounts = directory
            .Memberships.Where(m => m.Firm == firm)
            .Select(m => m.Account)
            .Union(directory.Tokens.Where(t => t.Firm == firm).Select(t => t.Account))
            .Union(directory.Cards.Where(c => c.Firm == firm).Select(c => c.Account));
        return new(
            [
                .. await ReadAsync(directory.Places.Where(r => r.Firm == firm), ct),
                .. await ReadAsync(directory.Memberships.Where(r => r.Firm == firm), ct),
                .. await ReadAsync(directory.Tokens.Where(r => r.Firm == firm), ct),
                .. await ReadAsync(directory.Integrations.Where(r => r.Firm == firm), ct),
                .. await ReadAsync(directory.Cards.Where(r => r.Firm == firm), ct),
                .. await ReadAsync(directory.DueWork.Where(r => r.Firm == firm), ct),
            ],
            [.. await ReadAsync(directory.Accounts.Where(r => accounts.Contains(r.Id)), ct)],
            [
                .. await ReadAsync(directory.Passwords.Where(r => accounts.Contains(r.Account)), ct),
                .. await ReadAsync(directory.Passkeys.Where(r => accounts.Contains(r.Account)), ct),
                .. await ReadAsync(directory.AuthenticatorApps.Where(r => accounts.Contains(r.Account)), ct),
                .. await ReadAsync(directory.RecoveryCodes.Where(r => accounts.Contains(r.Account)), ct),
            ]
        );
    }

    /// <summary>Each row in words, to be compared.</summary>
    public ImmutableHashSet<string> Lines => [.. OfFirm.Concat(Accounts).Concat(WaysIn).Select(Line)];

    public static string Line(object row)
    {
        var values = JsonSerializer.SerializeToNode(row, row.GetType())!.AsObject();
        foreach (var name in MovesOn)
            values.Remove(name);
        if (row is not Card)
            values.Remove(nameof(Token.UsedAt));
        return $"{row.GetType().Name} {values.ToJsonString()}";
    }

    static async Task<List<TRow>> ReadAsync<TRow>(IQueryable<TRow> rows, CancellationToken ct)
        where TRow : class => await rows.AsNoTracking().ToListAsync(ct);
}
