using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SettingUp;

/// <summary>The third step: the rules that differ most between firms. All others are as they came, and can be changed later.</summary>
[Authorize(Policies.Administrator)]
public sealed class RulesModel(TermsBook terms, Words words) : SettingUpPage
{
    public override int Step => 3;

    /// <summary>How many have joined in the step before.</summary>
    [BindProperty(SupportsGet = true, Name = "joined")]
    public int? Joined { get; set; }

    public string HolidayText => string.Join('\n', Terms.Rules.Calendar.Holidays.Select(words.Date));

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync([FromForm] RulesForm form, CancellationToken ct)
    {
        var page = () => Task.FromResult<IActionResult>(Page());
        return ModelState.IsValid
            ? await Answer(
                await terms.SetAsync(Desk, now => form.Read(now, Desk.Today), "/set-up/readers", Slip, ct),
                page
            )
            : await Again(page, StatusCodes.Status400BadRequest);
    }
}
