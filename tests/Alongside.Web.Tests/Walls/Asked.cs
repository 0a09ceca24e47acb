using Alongside.Domain.Basics;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>What is sent to a route, and by whom of those who may; without a form, where none was shown.</summary>
sealed record Asked(Row Row, Route Route, RecordId About, string Path, Who Who, FilledForm? Form)
{
    /// <summary>A form that somebody is shown at the route who may send it, about the record of this row.</summary>
    public static Asked Of(FirmOfCanaries firm, Row row, Route route, List<FormFound> forms)
    {
        var places = row.Places(route, firm).ToList();
        var shown =
            from form in forms
            where row.Moves.Contains(form.Who)
            from place in places
            let isHere = PathOf(place.Path) == PathOf(form.Form.Action)
            where
                isHere
                || (form.Row.Route == row.Route && form.Row != row && PathOf(form.Path) == PathOf(form.Form.Action))
            orderby isHere descending
            let here = form.Form with
            {
                Action = PathOf(place.Path) + form.Form.Action[PathOf(form.Form.Action).Length..],
            }
            select new Asked(row, route, place.About, place.Path, form.Who, here);
        return shown.FirstOrDefault()
            ?? new Asked(row, route, places[0].About, places[0].Path, row.Moves.FirstOrDefault(), Form: null);
    }

    static string PathOf(string address) => address.Split('?')[0];

    public async Task<HttpResponseMessage> SendAsync(Visitor visitor, FirmOfCanaries firm)
    {
        if (!Route.IsApi)
            return await visitor.PostAsync(await (Form ?? new FilledForm(Path, [])).OfAsync(visitor));
        var method = new HttpMethod(Route.Methods.First(m => m != "GET"));
        using var question = new HttpRequestMessage(method, Path);
        question.Content = method == HttpMethod.Delete ? null : RestBodies.Json(Row.BodyFor(firm, About));
        return await visitor.Unled.SendAsync(question);
    }

    public override string ToString() => $"{Form?.Action ?? Path} ({Row})";
}
