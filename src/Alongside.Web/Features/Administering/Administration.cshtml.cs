using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Administering;

/// <summary>
/// Where whoever looks after a firm finds people, rules, words and roles, and how long words are kept. It loads names and roles, and
/// no word of any record.
/// </summary>
[Authorize(Policies.Administrator)]
public sealed class AdministrationModel(RoleBook roles, PeopleByName people, OpeningBook opening) : RulesPage
{
    const string Here = "/administration";

    static readonly ImmutableDictionary<string, Role> ByName = Enum.GetValues<Role>()
        .ToImmutableDictionary(role => $"{role}", StringComparer.Ordinal);

    /// <summary>Whom, and which role.</summary>
    public sealed record RoleForm(
        [Required(ErrorMessage = "Write the name or e-mail address of somebody here.")] string? Person,
        [Required(ErrorMessage = "Choose a role.")] string? Role
    ) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!OneLine.Holds(Person))
                yield return new(OneLine.Says, ["person"]);
            if (Role is { } role && !ByName.ContainsKey(role))
                yield return new("Choose a role.", ["role"]);
        }
    }

    public ImmutableArray<RoleHeld> Held { get; private set; } = [];

    public ImmutableArray<Lack> Lacks { get; private set; } = [];

    public IReadOnlyList<string> Known { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    /// <summary>The firm was opened by the press before this page.</summary>
    public bool IsOpened => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("opened");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Held = [.. await roles.HeldAsync(Desk.Today, ct)];
        Lacks = await opening.LacksAsync(Terms, Desk.Today, ct);
        Known = await people.SomeAsync(Desk.Reader.Person, Desk.Today, ct);
        Waiting = TwoPeopleWaiting.For(Desk);
        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync([FromForm] RoleForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
        var (person, no) = await people.FindAsync(form.Person, Desk.Today, ct);
        return await Answer(
            no is null
                ? await roles.GiveAsync(Desk, person, ByName[form.Role!], $"{Here}#roles-h", Slip, ct)
                : new Outcome.Refused(no),
            () => OnGetAsync(ct)
        );
    }

    public async Task<IActionResult> OnPostEndAsync(string? holder, string? role, CancellationToken ct) =>
        PersonId.TryParse(holder, out var person) && ByName.TryGetValue(role ?? "", out var which)
            ? await Answer(await roles.EndAsync(Desk, person, which, $"{Here}#roles-h", Slip, ct), () => OnGetAsync(ct))
            : NotFound();
}
