using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Operating;

/// <summary>The mail server for the whole installation, and one mail to try it.</summary>
[Authorize(SignInPolicies.Operator)]
public sealed class MailModel(MailChoices choices, MailSettings settings, Carriers carriers) : PageModel
{
    static readonly Sentence Told = Sentence.Say(
        "The server was named where the program was started. Change it there."
    );

    static readonly Sentence NoServer = Sentence.Say("No mail server is set up.");

    public Visitor Me => Visitor.Of(User)!;

    public MailSettings Settings => settings;

    public MailChoice? Kept { get; private set; }

    /// <summary>The test that was asked for a moment ago went well.</summary>
    [BindProperty(SupportsGet = true, Name = "taken")]
    public bool Taken { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => Kept = await choices.ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromForm] MailForm form, CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (settings.IsTold)
            return Refuse("", Told, StatusCodes.Status409Conflict);
        if (!ModelState.IsValid)
            return Shown(StatusCodes.Status400BadRequest);
        if (form.NeedsPassword(Kept?.Server) is { } why)
            return Refuse("password", why, StatusCodes.Status400BadRequest);
        await choices.KeepAsync(form.Read(Kept?.Server), ct);
        return new SeeOther("/operator/mail");
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (settings.Server is null)
            return Refuse("", NoServer, StatusCodes.Status409Conflict);
        return await TrialLetter.SendAsync(carriers, Me.Address, ct) is { } trouble
            ? Refuse(
                "",
                Sentence.Say("It did not leave. {trouble}", ("trouble", trouble)),
                StatusCodes.Status409Conflict
            )
            : new SeeOther("/operator/mail?taken=true");
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        await choices.ForgetAsync(ct);
        return new SeeOther("/operator");
    }

    PageResult Refuse(string field, Sentence why, int status)
    {
        ModelState.AddModelError(field, Words.English.Plain(why));
        return Shown(status);
    }

    PageResult Shown(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
