using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.SecondStep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Cards;

/// <summary>The cards as they come out of the printer, eight to a sheet. Shown once: nobody, we included, can read a code again.</summary>
[Authorize(Policies.WholeFirm)]
public sealed class SheetModel(ShownOnce shown, Origin origin) : FirmPage
{
    public const string Place = "/people/cards/sheet";

    public ImmutableArray<CardPrint> Prints { get; private set; } = [];

    /// <summary>Where a card is used, as one types it.</summary>
    public string Where => $"{origin.For(Request)?.Split("://")[^1] ?? Request.Host.Value}/sign-in/card";

    public DateOnly Until => Desk.Today.AddDays(CardRules.Good);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Prints = [.. shown.Take(HttpContext, Visitor.Of(User)!.Account, Cookies.Cards).Select(Read)];
        await Names.LoadAsync(Prints.Select(p => p.Person), ct);
        Prints = [.. Prints.OrderBy(p => Names[p.Person], StringComparer.CurrentCulture)];
        return Page();
    }

    /// <summary>A card on its way from the page that made it to this one.</summary>
    public static string Line(CardPrint print) => $"{print.Person} {print.SignInName} {print.Code}";

    static CardPrint Read(string line) =>
        line.Split(' ') is [var person, var name, var code] && TypedId.TryRead<PersonId>(person, out var whose)
            ? new(whose, name, code)
            : throw new InvalidOperationException("We sealed this line ourselves.");
}
