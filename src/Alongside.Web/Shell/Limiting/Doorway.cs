using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Ui;

namespace Alongside.Web.Shell.Limiting;

/// <summary>
/// Lets in as many who read as can be answered within a moment (<see cref="Volume.House"/>), at most half of them to one firm;
/// whoever comes beyond that is told so at once, with 503 and a time to come back, before anything is looked up for them. What
/// somebody sends is never turned away here, and takes its place at the <see cref="Turnstile"/>.
/// </summary>
sealed partial class Doorway(IConfiguration options, TimeProvider machine, ILogger<Doorway> log)
{
    /// <summary>In seconds, when to come back.</summary>
    const string ComeBack = "2";

    static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    static readonly Sentence Title = Sentence.Say("One moment, please");

    static readonly Sentence Says = Sentence.Say(
        "More people are here than we can answer at once. Nothing is lost. Try again in a moment."
    );

    static readonly Sentence Again = Sentence.Say("Try again");

    static readonly ReadOnlyMemory<byte> Page = Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + $"<title>{Html(Title)} · Alongside</title><link rel=\"stylesheet\" href=\"/assets/app.css\">"
            + $"<main class=\"wrap question stack-l\"><div class=\"stack-s\"><h1>{Html(Title)}</h1><p>{Html(Says)}</p></div>"
            + $"<p><a class=\"btn primary\" href=\"\">{Html(Again)}</a></p></main></html>" // to the same address
    );

    static readonly ReadOnlyMemory<byte> Problem = JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            type = "away",
            title = Words.English.Plain(Says),
            status = StatusCodes.Status503ServiceUnavailable,
        }
    );

    readonly bool open = options["ALONGSIDE_PAGES"] is "0";
    readonly Lock door = new();
    readonly Dictionary<string, int> inside = new(StringComparer.Ordinal);
    int all;
    int turnedAway;
    long lastLine;

    static int Most => Volume.House.AtOnce + Volume.House.Waiting;

    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (open || !IsCounted(http.Request))
        {
            await next(http);
            return;
        }
        var firm = FirmInPath.Slug(http.Request);
        if (!Enter(firm))
        {
            await RefuseAsync(http);
            return;
        }
        using var visit = new UntilAnswered(http, new Visit(this, firm));
        await next(http);
    }

    /// <summary>Reading that takes time: no file, no stream, and not whether the program is well.</summary>
    static bool IsCounted(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
        && request.Path.Value is not ("/healthz" or "/readyz")
        && request.Path.Value?.EndsWith("/live", StringComparison.Ordinal) is false;

    bool Enter(string firm)
    {
        lock (door)
        {
            var ofFirm = inside.GetValueOrDefault(firm);
            if (all >= Most || ofFirm >= Most / 2)
                return false;
            all++;
            inside[firm] = ofFirm + 1;
            return true;
        }
    }

    void Leave(string firm)
    {
        lock (door)
        {
            all--;
            if (--inside[firm] == 0)
                inside.Remove(firm);
        }
    }

    Task RefuseAsync(HttpContext http)
    {
        NoteOnce();
        var isApi = FirmInPath.IsApi(http.Request);
        var body = isApi ? Problem : Page;
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = ComeBack;
        http.Response.ContentType = isApi ? "application/problem+json" : "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    /// <summary>One line a minute, however many there were.</summary>
    void NoteOnce()
    {
        int count;
        lock (door)
        {
            turnedAway++;
            if (lastLine != 0 && machine.GetElapsedTime(lastLine) < BetweenLines)
                return;
            (count, turnedAway, lastLine) = (turnedAway, 0, machine.GetTimestamp());
        }
        TurnedAway(log, count, Most);
    }

    static string Html(Sentence sentence) => HtmlEncoder.Default.Encode(Words.English.Plain(sentence));

    sealed class Visit(Doorway door, string firm) : IDisposable
    {
        public void Dispose() => door.Leave(firm);
    }

    [LoggerMessage(
        1020,
        LogLevel.Warning,
        "{Count} pages were asked for beyond the {Most} that can be answered within a moment, and told to come back"
    )]
    static partial void TurnedAway(ILogger log, int count, int most);
}

static class DoorwayPipeline
{
    /// <summary>Before anything that costs time, and after the headers that every answer has.</summary>
    public static void UseDoorway(this IApplicationBuilder app) =>
        app.Use(app.ApplicationServices.GetRequiredService<Doorway>().PassAsync);
}
