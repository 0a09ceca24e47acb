using Alongside.Domain.Access;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Shell;

/// <summary>Puts the frame round every page of a firm: places by role, the reader, and whom they can ask.</summary>
public sealed class FrameFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<Desk>() is { } desk)
            Frame(desk, http.RequestServices.GetRequiredService<Names>(), http.Request.Path).Around(http);
        return next();
    }

    static Frame Frame(Desk desk, Names names, PathString path)
    {
        var (firm, places) = ($"/{desk.Firm.Slug}", Places(desk.Reader));
        return new Frame(
            desk.Firm.Name,
            desk.Firm.Slug,
            names.Face(desk.Reader.Person, RelationOf(desk.Reader)),
            [.. places.Select(p => p.Place with { Href = firm + p.Place.Href })]
        )
        {
            At = places.Where(p => p.Reach(path) > 0).MaxBy(p => p.Reach(path)) is { } at ? firm + at.Place.Href : null,
            Contact = desk.Firm.Contact is { } contact ? new Contact(names[contact.Person], contact.Phone ?? "") : null,
            Coach = desk.Firm.Rules.Coach,
            Client = desk.Reader.Roles.Contains(Role.Adviser) ? Client.Of(desk.Firm.Slug) : null,
            GoesOn = desk.Firm.GoesOn,
            Practice = desk.Firm.Practice ? ClockOf(desk, firm) : null,
        };
    }

    static PracticeClock ClockOf(Desk desk, string firm) =>
        new(desk.Today, $"{firm}/practice/clock", desk.Reader.IsAdministrator ? $"{firm}/practice/remove" : null);

    static Relation RelationOf(Reader reader) =>
        reader switch
        {
            { IsHr: true } => Relation.Hr,
            { Leads.IsEmpty: false } => Relation.Manager,
            _ => Relation.Employee,
        };

    /// <summary>A place, and the first words of the addresses that belong to it.</summary>
    sealed record Held(Place Place, params string[] Under)
    {
        /// <summary>How many letters of the address name this place: an import of people lies with the firm, not with one's people.</summary>
        public int Reach(PathString path) =>
            Under
                .Append(Place.Href)
                .Where(u => path.StartsWithSegments(u, StringComparison.Ordinal))
                .Max(u => (int?)u.Length)
            ?? 0;
    }

    /// <summary>Each role's own places. Who has work here besides a plan of their own gets one switch to it, never mixed lists.</summary>
    static List<Held> Places(Reader reader)
    {
        List<Held> places = [];
        if (!reader.Leads.IsEmpty)
            places.AddRange([
                new Held(new Place("Today", "/today", "sun"), "/check-ins", "/task-plans", "/promises"),
                new Held(new Place("People", "/people", "two")),
            ]);
        if (reader.IsHr)
            places.Add(new Held(new Place("Overview", "/hr", "eye"), "/task-plans"));
        if (reader.IsAdministrator)
            places.Add(
                new Held(
                    new Place("The firm", "/administration", "shield"),
                    "/people/import",
                    "/rules",
                    "/coach",
                    "/advisers",
                    "/preview",
                    "/export",
                    "/removal",
                    "/own-sign-in"
                )
            );
        if (reader.Roles.Contains(Role.Adviser))
            return places; // somebody from outside has no plan here
        if (places.Count > 0)
            places.Add(new Held(new Place("My own plan", "/my-plan"), "/my-log"));
        else
            places.AddRange([
                new Held(new Place("My plan", "/my-plan", "doc"), "/task-plans", "/check-ins", "/promises"),
                new Held(new Place("My log", "/my-log", "pen")),
            ]);
        return places;
    }
}
