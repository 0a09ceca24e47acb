using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Copies;

/// <summary>
/// What is answered in place of a file. A page leads to where one can go on, with a sentence; REST says it in a problem.
/// </summary>
static class CopyAnswers
{
    /// <summary>Where HR gives a reason, and then reads.</summary>
    public static string WhereHrOpens(RecordCopy copy) => copy is PlanCopy ? $"{copy.Home}/record" : copy.Home;

    public static IResult ReasonFirst(HttpContext http, RecordCopy copy) =>
        http.IsApi()
            ? Problems.Of(CopyRefusals.ReasonFirst, StatusCodes.Status409Conflict)
            : To(http, WhereHrOpens(copy));

    public static IResult No(HttpContext http, RecordCopy copy, CopyKind kind, NoPdf why) =>
        http.IsApi()
            ? Problems.Of(CopyRefusals.Of(why), StatusCodes.Status409Conflict)
            : To(http, $"{copy.Home}/copies/{copy.Past.Version}/{kind.Slug()}?why={why}");

    public static IResult Wait(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public static IResult To(HttpContext http, string location)
    {
        http.Response.Headers.Location = $"{http.Request.PathBase}{location}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
