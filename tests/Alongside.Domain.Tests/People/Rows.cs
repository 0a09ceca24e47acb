using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.People;

namespace Alongside.Domain.Tests.People;

/// <summary>Rows, people and plans in few words.</summary>
static class Rows
{
    public static readonly DateOnly Today = new(2026, 11, 10);

    public static PersonRow Row(
        int number,
        string name,
        string email = "",
        string job = "",
        string manager = "",
        string team = "",
        string location = "",
        DateOnly? start = null,
        DateOnly? end = null
    ) => new(number, name, email, job, manager, team, location, start, end);

    public static PersonNow Person(string name, string email = "", PersonNow? manager = null, DateOnly? end = null) =>
        new(IdOf(name + email), name, email, "", manager?.Id, "", "", Start: null, end);

    public static PersonId IdOf(string text) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)));

    public static PersonId NewId(PersonRow row) => IdOf($"{row.Number} {row.Name} {row.Email}");

    public static PeoplePlan Plan(ImmutableArray<PersonNow> firm, params ImmutableArray<PersonRow> rows) =>
        PeoplePlan.Make(PeopleRows.Of(rows), firm, Today, NewId);

    /// <summary>A plan from a file that has only these columns.</summary>
    public static PeoplePlan Plan(
        ImmutableArray<PersonNow> firm,
        PersonColumn[] columns,
        params ImmutableArray<PersonRow> rows
    )
    {
        var all = PeopleRows.Of(rows);
        return PeoplePlan.Make(
            all with
            {
                Headings = all.Headings.RemoveRange(all.Headings.Keys.Except(columns)),
            },
            firm,
            Today,
            NewId
        );
    }

    /// <summary>The errors as a reader sees them: row, column, name, words.</summary>
    public static string[] Told(this PeoplePlan plan) =>
        [.. plan.Errors.Select(e => $"{e.Row} {e.Column}: {e.Why.Says}")];
}
