using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SettingUp;

/// <summary>The second step: people, by pasted lines or by hand. As the firm is empty there is nobody whom that could change.</summary>
[Authorize(Policies.Administrator)]
public sealed class PeopleModel(PeopleBook book, Words words) : SettingUpPage
{
    const string Next = "/set-up/rules";

    public override int Step => 2;

    /// <summary>What is to be put right; null until something was given that will not do.</summary>
    public PeoplePlan? Plan { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync([FromForm] PeopleForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Again(StatusCodes.Status400BadRequest);
        var me = (await book.NowAsync(ct)).First(p => p.Id == Desk.Reader.Person);
        var rows = form.Read(me);
        Plan = await book.PlanAsync(Desk, rows, ct);
        if (Plan.Stands)
            return await Answer(
                await book.ImportAsync(
                    Desk,
                    rows,
                    PeopleBook.DigestOf(Plan),
                    Desk.Today,
                    p => $"{Next}?joined={p.Joins.Count()}",
                    Slip,
                    progress: null,
                    ct
                ),
                () => Task.FromResult<IActionResult>(Page())
            );
        ModelState.AddModelError(
            form.IsPasted ? "lines" : "name1",
            words.Plain(ImportRefusals.ToPutRight(Plan.Errors.Length).Says)
        );
        return Again(StatusCodes.Status400BadRequest);
    }

    PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
