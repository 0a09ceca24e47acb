using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// The last form that each person sent after their session had ended. In the memory of the processes alone and for a day at most, so
/// that no table, log or backup ever holds it.
/// </summary>
sealed class KeptForms(TimeProvider machine)
{
    const int Most = 500;
    const int LargestBytes = 64 * 1024;
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Tells the processes beside this one which form waits for somebody here, or that none does any more.</summary>
    public Action<AccountId, KeptForm?> Elsewhere { get; set; } = (_, _) => { };

    readonly Lock door = new();
    readonly Dictionary<AccountId, KeptForm> forms = [];

    /// <summary>Keeps what this request brings, when its page lets it wait and its cookie says whose session it was.</summary>
    public async Task KeepAsync(HttpContext http, DirectoryDb directory)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<OutlivesSessionAttribute>() is not null
            && HttpMethods.IsPost(http.Request.Method)
            && http.Request is { HasFormContentType: true, ContentLength: <= LargestBytes }
            && await WhoseAsync(http, directory) is { } account
            && await WordsAsync(http) is { } words
        )
        {
            var form = new KeptForm(PageOf(http.Request), words, machine.Now() + Life);
            Hear(account, form);
            Elsewhere(account, form);
        }
    }

    public KeptForm? Find(AccountId account, HttpRequest request)
    {
        lock (door)
            return
                forms.TryGetValue(account, out var kept) && kept.Page == PageOf(request) && kept.Until > machine.Now()
                ? kept
                : null;
    }

    public void Forget(AccountId account)
    {
        Hear(account, form: null);
        Elsewhere(account, null);
    }

    /// <summary>What waits for somebody from now on, here or in a process beside this one.</summary>
    public void Hear(AccountId account, KeptForm? form)
    {
        lock (door)
        {
            forms.Remove(account);
            if (form is null)
                return;
            if (forms.Count >= Most)
                forms.Remove(forms.MinBy(f => f.Value.Until).Key);
            forms[account] = form;
        }
    }

    /// <summary>The person whose session it is that has gone stale, or was until a day ago.</summary>
    async Task<AccountId?> WhoseAsync(HttpContext http, DirectoryDb directory)
    {
        if (Visitor.Of(http.User) is { } stale)
            return stale.Account;
        if (Cookies.Read(http.Request, Cookies.Session) is not { Length: > 0 } cookie)
            return null;
        var (hash, since) = (Secret.Hash(cookie), machine.Now() - Life);
        return await directory
            .Sessions.Where(s => s.Hash == hash && (s.EndedAt == null || s.EndedAt > since))
            .Select(s => (AccountId?)s.Account)
            .FirstOrDefaultAsync(http.RequestAborted);
    }

    /// <summary>Null for what is no form after all.</summary>
    static async Task<IFormCollection?> WordsAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    static string PageOf(HttpRequest request) => $"{request.PathBase}{request.Path}";
}
