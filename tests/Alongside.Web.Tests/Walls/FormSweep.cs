using System.Collections.Immutable;
using System.Globalization;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>A form that somebody may send, on a page of a firm.</summary>
/// <param name="Hidden">The fields that nobody sees: the page itself fills them in.</param>
/// <param name="Offers">The fields that offer one of some answers.</param>
public sealed record FormFound(
    Row Row,
    Who Who,
    string Path,
    FilledForm Form,
    ImmutableHashSet<string> Hidden,
    ImmutableHashSet<string> Offers
)
{
    /// <summary>Not a choice of numbers, which only saves typing one.</summary>
    public IEnumerable<string> Choices => Forms.Asked(Form).Where(Offers.Contains);

    public override string ToString() => $"{Who} at {Form.Action} ({Row.Route})";
}

/// <summary>Where a form is shown: to whom, at which of the records of its row, and which of the page's forms it is.</summary>
public sealed record FormPlace(Row Row, Route Route, Who Who, int About, int Nth);

/// <summary>Every form of every page in the matrix, as those get it who may send it.</summary>
public sealed class FormSweep : IAsyncDisposable
{
    readonly Dictionary<Who, Visitor> visitors = [];
    readonly Town town;

    FormSweep(Town town, FirmOfCanaries firm) => (this.town, Firm) = (town, firm);

    public FirmOfCanaries Firm { get; }

    /// <summary>In a firm that nobody else uses.</summary>
    public static async Task<FormSweep> StartAsync(Town town) =>
        new(town, await FirmOfCanaries.BuildSmallAsync(town.App, await town.NewFirmAsync()));

    /// <summary>For what changes nothing.</summary>
    public static FormSweep InSouth(Town town) => new(town, town.South);

    public async Task<Visitor> AsAsync(Who who) =>
        visitors.TryGetValue(who, out var known) ? known : visitors[who] = await town.App.AsAsync(Firm.Firm, who);

    /// <summary>
    /// Each form once: by its address without the record, and by the fields that it asks for. What others did in the same firm may
    /// have taken one away.
    /// </summary>
    public async Task<List<FormFound>> FormsAsync()
    {
        var found = new List<FormFound>();
        foreach (var page in (await town.FormPlacesAsync()).GroupBy(p => (p.Row, p.Who, p.About, p.Route)))
        {
            var forms = await FormsAtAsync(page.First());
            found.AddRange(page.Where(place => place.Nth < forms.Length).Select(place => forms[place.Nth]));
        }
        return found;
    }

    public Task<Snapshot> SnapshotAsync() => Snapshot.TakeAsync(town.App.Database, Firm.Firm.Id);

    /// <summary>Looks through all pages of a firm; every firm of canaries has the same forms in the same places.</summary>
    public static async Task<ImmutableArray<FormPlace>> LookAsync(Town town, FirmOfCanaries firm)
    {
        await using var sweep = new FormSweep(town, firm);
        return await sweep.LookAsync();
    }

    async Task<ImmutableArray<FormPlace>> LookAsync()
    {
        var routes = (await Route.AllAsync(town.App)).Where(r => r.IsPage).ToLookup(r => r.Pattern);
        var places = new Dictionary<string, FormPlace>(StringComparer.Ordinal);
        foreach (var row in Matrix.Rows.Where(r => !r.Moves.IsEmpty))
        foreach (var route in routes[row.Route])
        foreach (var who in row.Moves.Length > 5 ? [Who.Manager] : row.Moves)
            for (var about = 0; about < row.Places(route, Firm).Count(); about++)
            {
                var forms = await FormsAtAsync(new FormPlace(row, route, who, about, Nth: 0));
                for (var nth = 0; nth < forms.Length; nth++)
                    if (!Leaves(forms[nth].Form))
                        places.TryAdd(Like(forms[nth].Form), new FormPlace(row, route, who, about, nth));
            }
        return [.. places.Values];
    }

    async Task<ImmutableArray<FormFound>> FormsAtAsync(FormPlace place)
    {
        var path = place.Row.Places(place.Route, Firm).ElementAt(place.About).Path;
        if (await Forms.PageAtAsync(await AsAsync(place.Who), path) is not { } page)
            return [];
        var (hidden, offers) = (NamesOf(page, "main form input[type=hidden]"), OffersOf(page));
        return [.. Forms.Of(page).Select(form => new FormFound(place.Row, place.Who, path, form, hidden, offers))];
    }

    static ImmutableHashSet<string> NamesOf(Shown page, string controls) =>
        [.. page.Page.QuerySelectorAll(controls).Select(c => c.GetAttribute("name") ?? "")];

    static ImmutableHashSet<string> OffersOf(Shown page) =>
        [
            .. page
                .Page.QuerySelectorAll("main form input[type=radio], main form option")
                .Where(offer => !int.TryParse(offer.GetAttribute("value"), CultureInfo.InvariantCulture, out _))
                .Select(offer => (offer.Closest("select") ?? offer).GetAttribute("name") ?? ""),
        ];

    /// <summary>What two forms have alike that differ only in the record that they are about.</summary>
    static string Like(FilledForm form) =>
        string.Join(
            '/',
            form.Action.Split('/')
                .Skip(2)
                .Select(word => Guid.TryParse(word.Split('?')[0], out _) ? "*" + word[36..] : word)
        )
        + " "
        + string.Join(' ', Forms.Asked(form));

    /// <summary>Signing out, ending sessions or roles, or becoming somebody else would end the sweep.</summary>
    static bool Leaves(FilledForm form) =>
        form.Action is "/sign-out" or "/sign-in/practice" or "/account?handler=end" or "/account?handler=others"
        || form.Action.EndsWith("/administration?handler=end", StringComparison.Ordinal)
        || form.Action.EndsWith("/advisers?handler=end", StringComparison.Ordinal);

    public ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
        return ValueTask.CompletedTask;
    }
}
