using Alongside.Bench.Many.Driving;
using Alongside.Bench.Measuring;
using Alongside.Bench.Serving;
using Alongside.Web.Shell.SignIn;
using Asked = Alongside.Bench.Measuring.Asked;

namespace Alongside.Bench.Many.Parts;

/// <summary>Every list, record and dashboard beside the reference page, one at a time.</summary>
static class PerPage
{
    public const string Name = "pages";
    const int Readers = 20;

    public static async Task<bool> MeasureAsync(Ground ground)
    {
        var seconds = ground.Choice.Short ? 1 : 3;
        var choice = new Choice(3, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds), [], Published: null);
        await using var server = await Server.StartAsync(ground.Engine);
        var pages = await Comparison.MakeAsync(choice, ground.Engine, server, await TargetsAsync(ground, server));
        Report.Print(pages, server.MostMemory, start: null);
        return new Goals(ground.Engine.Kind).AreMet(pages, memory: 0, start: null);
    }

    static async Task<List<Target>> TargetsAsync(Ground ground, Server server)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        List<Target> targets = [];
        foreach (var role in Enum.GetValues<Role>())
        foreach (var page in Pages.Of(role))
            targets.Add(new($"{page.Name} ({role})", await ShownAsync(http, AskedOf(ground, server, role, page))));
        return targets;
    }

    /// <summary>Those who are shown it and not led elsewhere, which hangs on how far their plan has come.</summary>
    static async Task<List<Asked>> ShownAsync(HttpClient http, IEnumerable<Asked> all)
    {
        List<Asked> shown = [];
        foreach (var asked in all)
        {
            if (shown.Count == Readers)
                break;
            using var request = new HttpRequestMessage(HttpMethod.Get, asked.Page);
            request.Headers.Add("Cookie", asked.Cookie);
            using var answer = await http.SendAsync(request);
            if (answer.IsSuccessStatusCode)
                shown.Add(asked);
        }
        return shown;
    }

    static IEnumerable<Asked> AskedOf(Ground ground, Server server, Role role, PageKind page)
    {
        var random = new Random(1);
        return from person in ground.People
            where person.Role == role && (role is not Role.Employee || person.Plans.Count > 0)
            let path = page.Path(person, random)
            where path is not null
            select new Asked(
                new Uri(server.Program, person.Path(path)),
                $"{Cookies.Name(https: false, Cookies.Session)}={person.Secret}"
            );
    }
}
