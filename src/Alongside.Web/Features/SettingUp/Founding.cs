using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using PersonRow = Alongside.Domain.People.PersonRow;

namespace Alongside.Web.Features.SettingUp;

/// <summary>A firm that somebody wants, and its first person, who looks after people and settings.</summary>
public sealed record FirmWanted(string Slug, string Name, string Zone, string Person, string Email);

/// <summary>Makes a firm with its first person, its administrator: by a form the first time, or at the machine.</summary>
public sealed partial class Founding(Firms firms, PeopleBook people, RoleBook roles, TimeProvider machine)
{
    /// <summary>Why there can be no such firm, or null.</summary>
    public async Task<Refusal?> RefusalAsync(FirmWanted wanted, CancellationToken ct) =>
        wanted switch
        {
            _ when !IsWord(wanted.Slug) => FoundingRefusals.NoWord,
            _ when FirmPath.Reserved.Contains(wanted.Slug) || wanted.Slug == PracticeFirm.Slug =>
                FoundingRefusals.WordIsOurs(wanted.Slug),
            _ when wanted.Name.Length is 0 or > 200 || !OneLine.Holds(wanted.Name) => FoundingRefusals.NoName,
            _ when !Zones.Has(wanted.Zone) => FoundingRefusals.NoZone,
            _ when await firms.FindAsync(wanted.Slug, ct) is not null => FoundingRefusals.WordIsTaken(wanted.Slug),
            _ => null,
        };

    /// <summary>The first person joins as everyone after them does, by a row.</summary>
    public PeoplePlan First(FirmWanted wanted)
    {
        var row = new PersonRow(
            Number: 0,
            PeopleFileCells.Clean(wanted.Person),
            PeopleFileCells.CleanEmail(wanted.Email.Trim()),
            JobTitle: "",
            Manager: "",
            Team: "",
            Location: "",
            Start: null,
            End: null
        );
        return PeoplePlan.Make(PeopleRows.Of(row), [], Today(wanted), _ => new PersonId(Guid.CreateVersion7()));
    }

    /// <param name="first">The plan of <see cref="First"/>, which has to stand.</param>
    /// <returns>The administrator.</returns>
    public async Task<PersonNow> FoundAsync(FirmWanted wanted, PeoplePlan first, FirmState state, CancellationToken ct)
    {
        var firm = new NewFirm(new FirmId(Guid.CreateVersion7()), wanted.Slug, wanted.Name, wanted.Zone)
        {
            State = state,
        };
        await firms.CreateAsync(firm, ct);
        await people.CarryOutAsync(first, Today(wanted), ct);
        var person = first.Changes[0].After;
        await roles.GiveAsync(person.Id, Role.Administrator, Today(wanted), PersonId.Nobody, ct);
        return person;
    }

    /// <summary>A word for the path, made from a firm’s name: “Büro und Söhne” gives buro-und-sohne.</summary>
    public static string WordFrom(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter))
                word.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                word.Append(word.Length > 0 && word[^1] != '-' ? "-" : "");
        return word.ToString()[..Math.Min(word.Length, 40)].TrimEnd('-');
    }

    /// <summary>Whether this could be the word of a firm, whoever has it.</summary>
    public static bool IsWord(string? slug) => slug is not null && Word().IsMatch(slug);

    DateOnly Today(FirmWanted wanted) => FirmClock.DayIn(wanted.Zone, machine.Now());

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
