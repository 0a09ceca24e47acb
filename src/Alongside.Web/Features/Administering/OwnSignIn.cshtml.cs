using System.ComponentModel.DataAnnotations;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Administering;

/// <summary>
/// Where whoever looks after a firm lets its people come in by the firm's own provider, or by it alone. An administrator finds it by
/// any door: it is the way back when the provider is out of order.
/// </summary>
[Authorize(Policies.Administrator)]
public sealed class OwnSignInModel(OwnSignInBook book, OwnSignInTrial trial, PeopleByName people, Origin origin)
    : FirmPage
{
    const string Here = OwnSignInRule.Room;

    /// <summary>Whose account at the provider is another now.</summary>
    public sealed record ForgetForm(
        [Required(ErrorMessage = "Write the name or e-mail address of somebody here.")]
        [MaxLength(254, ErrorMessage = "Keep it under 254 letters.")]
            string? Person
    ) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!OneLine.Holds(Person))
                yield return new(OneLine.Says, ["person"]);
        }
    }

    public OwnSignInSeen? Own { get; private set; }

    /// <summary>Where the provider has to send people back to; nothing where we do not know our own address.</summary>
    public string? Back => origin.For(Request) is { } here ? ToProvider.Back(here, Desk.Firm.Slug) : null;

    /// <summary>This very session shows that it works.</summary>
    public bool CameInByIt => Visitor.Of(User) is { ByOwnSignIn: true };

    public string? Said => HttpMethods.IsGet(Request.Method) ? Request.Query["said"].ToString() : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Own = await book.SeeAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OwnSignInForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(await book.SetAsync(Desk, form.Read(), $"{Here}?said=saved", Slip, ct), () => OnGetAsync(ct))
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct) =>
        await Answer(await trial.TryAsync(Desk, $"{Here}?said=works", ct), () => OnGetAsync(ct));

    public async Task<IActionResult> OnPostAloneAsync(CancellationToken ct) => await AskAsync(alone: true, ct);

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken ct) => await AskAsync(alone: false, ct);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) =>
        await Answer(await book.RemoveAsync(Desk, $"{Here}?said=removed", Slip, ct), () => OnGetAsync(ct));

    public async Task<IActionResult> OnPostForgetAsync([FromForm] ForgetForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
        var (person, no) = await people.FindAsync(form.Person, Desk.Today, ct);
        return await Answer(
            no is null
                ? await book.ForgetAsync(Desk, person, $"{Here}?said=forgotten", Slip, ct)
                : new Outcome.Refused(no),
            () => OnGetAsync(ct)
        );
    }

    async Task<IActionResult> AskAsync(bool alone, CancellationToken ct) =>
        await Answer(
            await book.AskAsync(
                Desk,
                Visitor.Of(User)!,
                alone,
                $"{Here}?said={(alone ? "alone" : "others")}",
                Slip,
                ct
            ),
            () => OnGetAsync(ct)
        );
}
