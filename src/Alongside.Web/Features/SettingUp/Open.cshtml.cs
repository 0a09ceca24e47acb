using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SettingUp;

/// <summary>The last step: what is missing, said exactly, or the firm is opened; and where it can be tried first.</summary>
[Authorize(Policies.Administrator)]
public sealed class OpenModel(OpeningBook opening, PracticeDoor door, IServiceScopeFactory scopes) : SettingUpPage
{
    public override int Step => 5;

    public ImmutableArray<Lack> Lacks { get; private set; } = [];

    /// <summary>Whether the practice firm can be added from here: at this machine, while it is not there.</summary>
    public bool CanPractise { get; private set; }

    public bool IsPracticeThere { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Lacks = await opening.LacksAsync(Terms, Desk.Today, ct);
        IsPracticeThere = await door.IsOpenAsync(HttpContext, ct);
        CanPractise = !IsPracticeThere && door.IsOffered(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await Answer(await opening.OpenAsync(Desk, "/administration?opened=yes", Slip, ct), () => OnGetAsync(ct));

    /// <summary>In a scope of its own, because a scope belongs to one firm.</summary>
    public async Task<IActionResult> OnPostPracticeAsync(CancellationToken ct)
    {
        if (!door.IsOffered(HttpContext))
            return NotFound();
        await HttpContext.RequestServices.GetRequiredService<FirmTransaction>().LeaveAsync();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(ct);
        return new SeeOther(Url.Content("~/set-up/open#try-h"));
    }

    public static Sentence Of(Lack lack) =>
        lack switch
        {
            Lack.Contact => Sentence.Say("Someone who is HR here, for people to turn to"),
            Lack.OtherThanTheManager => Sentence.Say("Someone to turn to who does not lead all of you"),
            _ => Sentence.Say("A helpline, for those who need help at once"),
        };

    public static string PlaceOf(Lack lack) => lack is Lack.Helpline ? "~/set-up/rules" : "~/set-up/readers";
}
