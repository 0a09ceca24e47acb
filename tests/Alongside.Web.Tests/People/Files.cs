using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.People;

namespace Alongside.Web.Tests.People;

/// <summary>Files in few words, and what a reader is told about them.</summary>
static class Files
{
    public static readonly DateOnly Today = new(2026, 11, 10);

    public static PeopleRows Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static PeopleRows Read(byte[] file) => PeopleFile.Read(file);

    public static PeoplePlan Plan(PeopleRows rows, ImmutableArray<PersonNow>? firm = null) =>
        PeoplePlan.Make(rows, firm ?? [], Today, row => new PersonId(Numbered(row)));

    /// <summary>Row, column and words of each error, from reading and planning together.</summary>
    public static string[] Told(PeopleRows rows) =>
        [.. Plan(rows).Errors.Select(e => $"{e.Row} {e.Column}: {e.Why.Says}")];

    public static string[] Told(string text) => Told(Read(text));

    public static string[] Told(byte[] file) => Told(Read(file));

    public static string[] Names(PeopleRows rows)
    {
        Assert.Empty(Told(rows));
        return [.. rows.Rows.Select(r => r.Name)];
    }

    static Guid Numbered(PersonRow row) => new(SHA256.HashData(BitConverter.GetBytes(row.Number)).AsSpan(0, 16));
}
