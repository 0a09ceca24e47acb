using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>The code that is asked for after a password, from the app or in its stead.</summary>
public sealed class SecondStepDoor(Devices devices, LockOut lockOut, OwnApp app, RecoveryCodes recovery)
{
    public async Task<PasswordAnswer> TryAsync(
        HttpContext http,
        AccountId account,
        string typed,
        CancellationToken cancellation
    )
    {
        var counter = LockOut.AppCodes(account, await devices.KnownAsync(http.Request, account, cancellation));
        if (await lockOut.TakeAsync(counter, account, cancellation) is { } held)
            return new PasswordAnswer.Held(held);
        if (!await IsRightAsync(account, typed, cancellation))
            return new PasswordAnswer.Wrong();

        await lockOut.ForgetAsync(counter, cancellation);
        return new PasswordAnswer.Right(account);
    }

    Task<bool> IsRightAsync(AccountId account, string typed, CancellationToken cancellation) =>
        SixDigits.Read(typed) is { } digits
            ? app.UseAsync(account, digits, cancellation)
            : recovery.UseAsync(account, typed, cancellation);
}
