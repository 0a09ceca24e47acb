using System.ComponentModel.DataAnnotations;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Practice;

/// <summary>The practice firm's clock: moves on by days, and everything that falls due on the way happens.</summary>
[Authorize(Policies.Member)]
public sealed class ClockModel(MovingClock clock) : FirmPage
{
    [BindProperty]
    [Required(ErrorMessage = "Give a number of days.")]
    [Range(1, 366, ErrorMessage = "Choose from 1 to 366 days.")]
    public int? Days { get; set; }

    public IActionResult OnGet() => Desk.Firm.Practice ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Desk.Firm.Practice)
            return NotFound();
        if (!ModelState.IsValid)
            return await Again(() => Task.FromResult<IActionResult>(Page()), StatusCodes.Status400BadRequest);
        await clock.MoveOnAsync(Desk.Firm.Id, Days!.Value, ct);
        return new SeeOther(Url.Content("~/"));
    }
}
