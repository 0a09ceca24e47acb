using Alongside.Domain.Access;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.WhoSeesWhat;

/// <summary>Who reads one kind of content, in the page’s sentences.</summary>
public sealed record AudienceShown(Audience Audience, string What, string Employee, string Manager, string Hr);

/// <summary>Somebody from outside who reads as HR does of the reader, and until when.</summary>
public sealed record AdviserShown(string Name, DateOnly Until);

/// <summary>What there is here, who can read it, and which advisers are among them.</summary>
public sealed record SightShown(IReadOnlyList<AudienceShown> Audiences, IReadOnlyList<AdviserShown> Advisers);

/// <summary>Who can see what, over REST. Copies of everything and the firm's end have lists of their own.</summary>
static class WhoSeesWhatApi
{
    public static void MapWhoSeesWhat(this RouteGroupBuilder api) =>
        api.MapGet("/who-can-see-what", ReadAsync)
            .WithTags("who-can-see-what")
            .Produces<SightShown>()
            .WithSummary("What there is here, who can read it, and which advisers read as HR does of the reader.");

    static async Task<IResult> ReadAsync(HttpContext http, AdviserBook advisers, Names names, CancellationToken ct)
    {
        var desk = http.Desk();
        var mine = await advisers.OfAsync(desk.Reader.Person, desk.Today, ct);
        return Results.Ok(
            new SightShown(
                [
                    .. Seen.All.Select(s => new AudienceShown(
                        s.Audience,
                        Words.English.Plain(s.What),
                        Words.English.Plain(s.EmployeeSays),
                        Words.English.Plain(s.ManagerSays),
                        Words.English.Plain(s.HrSays)
                    )),
                ],
                [.. mine.Select(e => new AdviserShown(names[e.Adviser], e.LastDay))]
            )
        );
    }
}
