using System.Globalization;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Errors;

/// <summary>
/// What happened, what was kept, and one way on. While the database is away or the firm is moved, what somebody sent to a page of a firm comes back with
/// the answer, to be sent again as it was; it is kept nowhere else, and its key makes sure that it counts once.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>More letters than any field of a page takes.</summary>
    const int LargestBytes = 256 * 1024;

    /// <summary>What a form carries that nobody has written.</summary>
    static readonly string[] Carried = ["__RequestVerificationToken", "key", "version", "voice", "about", "answers"];

    /// <summary>Read from the address, because it is shown in place of an answer to any method.</summary>
    public int Status =>
        Moved is not null ? StatusCodes.Status410Gone
        : Away.Is(Fault?.Error) ? StatusCodes.Status503ServiceUnavailable
        : int.TryParse($"{RouteData.Values["status"]}", CultureInfo.InvariantCulture, out var status)
        && status is >= 400 and <= 599
            ? status
        : 404;

    /// <summary>The firm has gone to another installation.</summary>
    public FirmClosedException? Moved => Fault?.Error is FirmClosedException { HasMoved: true } moved ? moved : null;

    /// <summary>The firm's own door, where the address names a firm; signing in otherwise.</summary>
    public string Home => HttpContext.Features.Get<FirmAddress>() is { } firm ? $"/{firm.Slug}/" : "/sign-in";

    /// <summary>The address at which it happened.</summary>
    public string Asked => Fault is { } fault ? $"{Request.PathBase}{fault.Path}{Request.QueryString}" : Home;

    public bool WasSent => HttpMethods.IsPost(Request.Method);

    /// <summary>What was sent, where it can be sent again.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept { get; private set; } = [];

    /// <summary>Those of it that are a person’s words, for their eyes.</summary>
    public IEnumerable<string> Typed =>
        Kept.Where(f =>
                !Carried.Contains(f.Name, StringComparer.Ordinal) && f.Value.Contains(' ', StringComparison.Ordinal)
            )
            .Select(f => f.Value);

    public void OnGet() { }

    /// <summary>Without it the framework would answer OPTIONS with success, and the refusal be lost.</summary>
    public void OnOptions() { }

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status410Gone && WasSent && MayBeShown)
            Kept = await SentAsync();
        await next();
    }

    IExceptionHandlerPathFeature? Fault => HttpContext.Features.Get<IExceptionHandlerPathFeature>();

    /// <summary>No file comes back, and nothing of signing in, where passwords are sent.</summary>
    bool MayBeShown =>
        Fault is not null
        && HttpContext.Features.Get<FirmAddress>() is not null
        && Request is { ContentLength: <= LargestBytes, ContentType: { } type }
        && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    async Task<IReadOnlyList<(string, string)>> SentAsync()
    {
        try
        {
            var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
            return form.Keys.Any(IsSecret)
                ? []
                : [.. form.SelectMany(f => f.Value, (f, value) => (f.Key, value ?? ""))];
        }
        catch (Exception unreadable)
            when (unreadable
                    is InvalidDataException
                        or BadHttpRequestException
                        or IOException
                        or InvalidOperationException
            )
        {
            return [];
        }
    }

    static bool IsSecret(string name) =>
        name.Contains("secret", StringComparison.OrdinalIgnoreCase)
        || name.Contains("password", StringComparison.OrdinalIgnoreCase);
}
