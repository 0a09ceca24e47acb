using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SettingUp;

/// <summary>The fourth step: who sees what, and who is HR and the person to turn to. It cannot be the one who sets up.</summary>
[Authorize(Policies.Administrator)]
public sealed class ReadersModel(PeopleByName people, RoleBook roles, TermsBook terms) : SettingUpPage
{
    const string Next = "/set-up/open";

    public sealed record HrForm(
        [Required(ErrorMessage = "Write the name or e-mail address of somebody here.")] string? Person,
        [MaxLength(60, ErrorMessage = "Keep the number under 60 letters.")] string? Phone
    ) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            foreach (var (field, text) in new[] { ("person", Person), ("phone", Phone) })
                if (!OneLine.Holds(text))
                    yield return new(OneLine.Says, [field]);
        }
    }

    public override int Step => 4;

    public IReadOnlyList<string> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Known = await people.SomeAsync(Desk.Reader.Person, Desk.Today, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] HrForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
        var (person, no) = await people.FindAsync(form.Person, Desk.Today, ct);
        return await Answer(
            no is not null ? new Outcome.Refused(no) : await NameAsync(person, OrNothing(form.Phone), ct),
            () => OnGetAsync(ct)
        );
    }

    async Task<Outcome> NameAsync(PersonId person, string? phone, CancellationToken ct)
    {
        // the form counts once by what comes last; who holds the role already holds it still
        var given = await roles.GiveAsync(Desk, person, Role.Hr, Next, Slip.None, ct);
        return given is Outcome.Settled
            ? await terms.SetAsync(Desk, now => now with { Contact = person, ContactPhone = phone }, Next, Slip, ct)
            : given;
    }
}
