namespace Alongside.Bench.Many.Driving;

/// <summary>A page that somebody may ask for.</summary>
/// <param name="Often">How often, beside the others of its reader.</param>
sealed record PageKind(string Name, int Often, Func<Person, Random, string?> Path);

/// <summary>Every list, record and dashboard, by who opens it; a page that its reader has not is left out.</summary>
static class Pages
{
    static readonly string[] Searched = ["quote", "late", "van", "price", "help"];
    static readonly string[] Names = ["mar", "jo", "san", "tom", "kha"];

    static readonly PageKind[] OfEmployee =
    [
        new("my plan", 3, (_, _) => "/my-plan"),
        new("plan", 3, (p, r) => Plan(p, r, "")),
        new("record", 4, (p, r) => Plan(p, r, "/record")),
        new("copies", 1, (p, r) => Plan(p, r, "/copies")),
        new("my log", 3, (_, _) => "/my-log"),
        new("promises", 3, (_, _) => "/promises"),
        new("messages", 2, (_, _) => "/messages"),
        new("ask", 2, (_, _) => "/ask"),
        new("who sees what", 1, (_, _) => "/who-can-see-what"),
        new("search", 1, (_, r) => $"/search?words={Any(Searched, r)}"),
    ];

    static readonly PageKind[] OfManager =
    [
        new("today", 6, (_, _) => "/today"),
        new("people", 3, (_, _) => "/people"),
        new("people by name", 1, (_, r) => $"/people?name={Any(Names, r)}"),
        new("person", 3, (p, r) => p.Leads.Count == 0 ? null : $"/people/{Any(p.Leads, r)}"),
        new("plan", 2, (p, r) => Plan(p, r, "")),
        new("record", 4, (p, r) => Plan(p, r, "/record")),
        new("promises", 3, (_, _) => "/promises"),
        new("messages", 1, (_, _) => "/messages"),
        new("concern", 1, (_, _) => "/check-ins/new"),
        new("search", 1, (_, r) => $"/search?words={Any(Searched, r)}"),
    ];

    static readonly PageKind[] OfHr =
    [
        new("HR's list", 5, (_, _) => "/hr"),
        new("HR's list, late", 1, (_, _) => "/hr?show=late"),
        new("HR's list, missed", 1, (_, _) => "/hr?show=missed"),
        new("HR's list, ended", 1, (_, _) => "/hr?show=ended&sort=new"),
        new("asked", 3, (_, _) => "/hr/asked"),
        new("talk with HR", 2, (p, r) => p.Asks.Count == 0 ? null : $"/ask/{Any(p.Asks, r)}"),
        new("opened", 1, (_, _) => "/hr/opened"),
    ];

    static readonly Dictionary<Role, PageKind[]> Mixed = new[]
    {
        (Role.Employee, Pages: OfEmployee),
        (Role.Manager, Pages: OfManager),
        (Role.Hr, Pages: OfHr),
    }.ToDictionary(m => m.Item1, m => m.Pages.SelectMany(p => Enumerable.Repeat(p, p.Often)).ToArray());

    public static IEnumerable<PageKind> Of(Role role) => Mixed[role].Distinct();

    /// <summary>A page of this person’s, by how often each is opened.</summary>
    public static (string Name, string Path) Next(Person person, Random random)
    {
        while (true)
        {
            var kind = Any(Mixed[person.Role], random);
            if (kind.Path(person, random) is { } path)
                return (kind.Name, person.Path(path));
        }
    }

    static string? Plan(Person person, Random random, string page) =>
        person.Plans.Count == 0 ? null : $"/task-plans/{Any(person.Plans, random)}{page}";

    public static T Any<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];
}
