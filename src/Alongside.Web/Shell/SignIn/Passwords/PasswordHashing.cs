using System.Collections.Concurrent;
using System.Security.Cryptography;
using Alongside.Web.Shell.Watching;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>
/// All hashing of passwords, on one thread and so never on more than one core, behind a queue of bounded length. PBKDF2 with
/// HMAC-SHA-256 and 600,000 rounds, as OWASP’s Password Storage Cheat Sheet asks for where Argon2 is not at hand.
/// </summary>
public sealed class PasswordHashing : IDisposable
{
    public const int Rounds = 600_000;
    public const int SaltBytes = 16;
    const int HashBytes = 32;

    /// <summary>Some five seconds’ work; whoever came later would rather be told.</summary>
    public const int Longest = 40;

    public static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    readonly BlockingCollection<Work> waiting = new(Longest);

    public PasswordHashing() => new Thread(WorkOff) { IsBackground = true, Name = "Passwords" }.Start();

    /// <summary>Nothing when too many wait already.</summary>
    public async Task<byte[]?> HashAsync(string password, byte[] salt, int rounds, CancellationToken cancellation)
    {
        var work = new Work(PasswordText.Normal(password), salt, rounds, cancellation);
        if (!waiting.TryAdd(work))
            return null;
        Counts.PasswordCame();
        return await work.Hash.Task;
    }

    public void Dispose() => waiting.CompleteAdding();

    void WorkOff()
    {
        foreach (var work in waiting.GetConsumingEnumerable())
        {
            Counts.PasswordWent();
            // who has gone meanwhile costs nothing
            if (work.Cancellation.IsCancellationRequested)
                work.Hash.SetCanceled(work.Cancellation);
            else
                work.Hash.SetResult(
                    Rfc2898DeriveBytes.Pbkdf2(
                        work.Password,
                        work.Salt,
                        work.Rounds,
                        HashAlgorithmName.SHA256,
                        HashBytes
                    )
                );
        }
    }

    sealed record Work(string Password, byte[] Salt, int Rounds, CancellationToken Cancellation)
    {
        public TaskCompletionSource<byte[]> Hash { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
