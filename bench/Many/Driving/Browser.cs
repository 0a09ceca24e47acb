using System.Collections.Concurrent;
using System.Net;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Bench.Many.Driving;

/// <summary>Asks for pages and sends forms as signed-in people; each keeps the cookies that the program gives them.</summary>
sealed class Browser(Tally tally, Oracle oracle, params IReadOnlyList<Uri> programs) : IDisposable
{
    static readonly ConcurrentDictionary<Person, string> Cookie = new(ReferenceEqualityComparer.Instance);

    readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(20),
    };
    int asked;

    public void Dispose() => http.Dispose();

    /// <summary>Everybody opens a page with a form once, one after the other, and has the cookie of forms from then on.</summary>
    public Task OpenAsync(IReadOnlyList<Person> people) =>
        Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = Choice.AtOnce },
            async (person, _) => await ReadAsync(person, "first page", person.Path("/ask"), tally.Elapsed)
        );

    /// <param name="due">When it was to be asked for, by the tally.</param>
    public async Task<string?> ReadAsync(Person person, string name, string path, TimeSpan due)
    {
        using var request = New(HttpMethod.Get, person, path);
        return (await SendAsync(person, request, name, due)).Body;
    }

    /// <summary>Opens the form’s page, fills it in, sends it, and reads the page that answers.</summary>
    /// <returns>False where the page had no such form, and nothing was sent.</returns>
    public async Task<bool> MoveAsync(Person person, MoveKind kind, TimeSpan due)
    {
        var page = await ReadAsync(person, $"form of {kind.Name}", person.Path(kind.Page), due);
        if (page is null || kind.In(page) is not { } form)
            return false;
        var words = kind.Fields is null
            ? Moves.NameOfPromise(form.Hidden["record"], form.Hidden["promise"], form.Hidden["due"])
            : oracle.NewWords();
        if (await SendAsync(person, kind, form, words) is { } then)
            await ReadAsync(person, $"after {kind.Name}", then, tally.Elapsed);
        return true;
    }

    /// <returns>Where it led; nothing where it was not acknowledged.</returns>
    public async Task<string?> SendAsync(Person person, MoveKind kind, Form form, string words)
    {
        using var request = New(HttpMethod.Post, person, form.Action is "" ? person.Path(kind.Page) : form.Action);
        using var body = new FormUrlEncodedContent([.. form.Hidden, .. kind.Fields?.Invoke(words) ?? []]);
        request.Content = body;
        var (status, _, then) = await SendAsync(person, request, kind.Name, tally.Elapsed);
        if (status is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther) || then is null)
            return null;
        oracle.Acknowledge(words);
        return then;
    }

    /// <summary>Sends a form that was sent before, with new words and as another move.</summary>
    public Task SendAgainAsync(Person person, MoveKind kind, Form form)
    {
        var hidden = new Dictionary<string, string>(form.Hidden, StringComparer.Ordinal)
        {
            ["key"] = $"{Guid.CreateVersion7()}",
        };
        return SendAsync(person, kind, form with { Hidden = hidden }, oracle.NewWords());
    }

    HttpRequestMessage New(HttpMethod method, Person person, string path)
    {
        var program = programs[(int)((uint)Interlocked.Increment(ref asked) % programs.Count)];
        var request = new HttpRequestMessage(method, new Uri(program, path));
        request.Headers.Add("Cookie", Cookie.GetValueOrDefault(person) ?? First(person));
        return request;
    }

    static string First(Person person) => $"{Cookies.Name(https: false, Cookies.Session)}={person.Secret}";

    async Task<(HttpStatusCode Status, string? Body, string? Then)> SendAsync(
        Person person,
        HttpRequestMessage request,
        string name,
        TimeSpan due
    )
    {
        try
        {
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            tally.Note(name, due, answer.StatusCode);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set) && !Cookie.ContainsKey(person))
                Cookie[person] = string.Join("; ", set.Select(c => c.Split(';', 2)[0]).Prepend(First(person)));
            return (answer.StatusCode, body, answer.Headers.Location?.ToString());
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
        {
            tally.Note(name, due, Answered.None);
            return (Answered.None, null, null);
        }
    }
}
