using System.Globalization;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Rules;

/// <summary>A change of the firm’s settings or roles: by whom, when, what, and line by line what is another than before.</summary>
public sealed record ChangeShown(
    long Number,
    DateTime At,
    DateOnly Day,
    string By,
    string Says,
    IReadOnlyList<string> Lines
);

/// <summary>The firm's log over REST, for its administrator.</summary>
static class ChangesApi
{
    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapGet("/rules/changes", ListAsync)
            .RequireAuthorization(Policies.Administrator)
            .WithTags("rules")
            .Produces<Paged<ChangeShown>>()
            .WithSummary("Each change of the firm’s settings and roles, the latest first.");

    static async Task<IResult> ListAsync(
        ChangeHistory history,
        Names names,
        Words words,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part || part.Below() is not { } number)
            return Paging.Refuse();
        var found = await history.BeforeAsync(number, part.Take + 1, ct);
        return Results.Ok(part.Cut(found.Select(Shown), c => c.Number.ToString(CultureInfo.InvariantCulture)));

        ChangeShown Shown(ChangeListed change) =>
            new(
                change.Past.Number,
                change.Past.At,
                change.Past.Day,
                ChangeWords.HandOf(change.Past.Hand, names, words),
                words.Plain(ChangeWords.Of(change.Past.Change), p => names[p]),
                [.. change.Lines.Select(l => words.Plain(l, p => names[p]))]
            );
    }
}
