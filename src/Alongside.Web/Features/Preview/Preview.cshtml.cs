using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Preview;

/// <summary>
/// What an employee sees of a plan, at three moments of one that is made up. It is the very page that employees get, with nobody’s
/// record in it: for those who look after a firm and may read none.
/// </summary>
[Authorize(Policies.LooksAfter)]
public sealed class PreviewModel : FirmPage
{
    [BindProperty(SupportsGet = true, Name = "at")]
    public Moment At { get; set; } = Moment.UnderWay;

    public RecordView Seen { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public static Sentence Of(Moment moment) =>
        moment switch
        {
            Moment.Invited => Sentence.Say("Asked to talk"),
            Moment.Agreed => Sentence.Say("After the talk"),
            _ => Sentence.Say("Two weeks later"),
        };

    public IActionResult OnGet()
    {
        if (!ModelState.IsValid)
            return NotFound();
        foreach (var person in PracticePeople.All)
            Names.Know(person.Id, person.Name);
        (var plan, Day) = SamsPlan.At(At);
        var sam = Desk with { Reader = new Reader(PracticeFirm.Id, SamsPlan.Sam, [], []), Today = Day };
        Seen = new RecordView(plan, Part.Employee, sam, Names, SamsPlan.ReadsUntil(Day));
        return Page();
    }
}
