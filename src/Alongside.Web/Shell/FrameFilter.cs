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
        var places = Places(desk);
        return new Frame(
            desk.Firm.Name,
            desk.Firm.Slug,
            names.Face(desk.Reader.Person, RelationOf(desk.Reader)),
            [.. places]
        )
        {
            At = places
                .Find(p => path.StartsWithSegments(p.Href[(desk.Firm.Slug.Length + 1)..], StringComparison.Ordinal))
                ?.Href,
            Contact = desk.Firm.Contact is { } contact ? new Contact(names[contact.Person], contact.Phone ?? "") : null,
            Practice = desk.Firm.Practice ? new PracticeClock(desk.Today, $"/{desk.Firm.Slug}/practice/clock") : null,
        };
    }

    static Relation RelationOf(Reader reader) =>
        reader switch
        {
            { IsHr: true } => Relation.Hr,
            { Leads.IsEmpty: false } => Relation.Manager,
            _ => Relation.Employee,
        };

    static List<Place> Places(Desk desk)
    {
        var firm = $"/{desk.Firm.Slug}";
        List<Place> places = [];
        if (!desk.Reader.Leads.IsEmpty)
            places.AddRange([
                new Place("Today", $"{firm}/today", "sun"),
                new Place("Check in", $"{firm}/check-ins/new", "talk"),
            ]);
        else
            places.Add(new Place("My plan", $"{firm}/my-plan", "doc"));
        if (desk.Reader.IsAdministrator)
            places.Add(new Place("Add people", $"{firm}/people/import", "plus"));
        return places;
    }
}
