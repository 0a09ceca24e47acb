using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alongside.Web.Shell;

/// <summary>
/// What to say while the database is away, takes nobody more, its disk takes nothing, or the firm is being moved: 503 and when to come back, because it passes
/// without anything being mended in the program. Everything else that breaks stays 500.
/// </summary>
sealed class Away : IExceptionHandler
{
    /// <summary>In seconds, how long somebody who waits for a page waits for one answer of the database: none takes a tenth of it.</summary>
    public const int Patience = 10;

    /// <summary>In seconds, when to come back.</summary>
    const int ComeBack = 5;

    /// <summary>A server that only reads: the standby that takes over in a moment (25006).</summary>
    const string ReadOnlyServer = "25006";

    static readonly Sentence Says = Sentence.Say(
        "At the moment nothing can be read or saved. It comes back by itself: send the same again in a minute."
    );

    static Sentence Moved(string? to) =>
        to is null
            ? Sentence.Say("This firm has moved to another place. Ask whoever looks after it for the address.")
            : Sentence.Say("This firm has moved to {place}. Send it there.", ("place", to));

    /// <summary>The fault is none of the request’s, and the same request may do well in a while.</summary>
    public static bool Is(Exception? fault) =>
        fault switch
        {
            null => false,
            FirmClosedException closed => !closed.HasMoved,
            // busy, locked, read-only, input or output, full, cannot be opened: https://sqlite.org/rescode.html
            SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,
            PostgresException { SqlState: ReadOnlyServer } => true,
            NpgsqlException { IsTransient: true } => true,
            PostgresException => false,
            NpgsqlException { InnerException: null } => true, // no host of several is there, or none that writes
            _ => Is(fault.InnerException),
        };

    public ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (Is(exception))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = ComeBack.ToString(CultureInfo.InvariantCulture);
        }
        else if (exception is FirmClosedException)
            http.Response.StatusCode = StatusCodes.Status410Gone;
        return ValueTask.FromResult(false); // the words are the error page’s, or below
    }

    /// <summary>Over REST.</summary>
    public static void Say(ProblemDetailsContext context)
    {
        if (context.Exception is FirmClosedException { HasMoved: true } moved)
        {
            context.ProblemDetails.Type = "moved";
            context.ProblemDetails.Title = Words.English.Plain(Moved(moved.To));
            return;
        }
        if (context.ProblemDetails.Status is not StatusCodes.Status503ServiceUnavailable)
            return;
        context.ProblemDetails.Type = "away";
        context.ProblemDetails.Title = Words.English.Plain(Says);
    }
}
