using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Practice;

/// <summary>
/// Penhallow Joinery: a firm to try everything in. Ids, words and dates are the same in every seeding; its clock starts on a
/// Tuesday morning and moves only forward.
/// </summary>
public sealed class PracticeFirm(
    Firms firms,
    FirmDb db,
    FirmTransaction transaction,
    Memberships memberships,
    TimeProvider machine
)
{
    public const string Slug = "penhallow";

    public static readonly FirmId Id = new(new Guid("0199aa00-0000-7000-8000-000000000001"));

    /// <summary>Tuesday 10 November 2026, 9:00 in London.</summary>
    public static readonly DateTime Start = new(2026, 11, 10, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds the firm unless it is there; tells whether it did.</summary>
    public async Task<bool> EnsureAsync(CancellationToken ct)
    {
        if (await firms.FindAsync(Slug, ct) is not null)
            return false;

        var firm = new NewFirm(Id, Slug, "Penhallow Joinery", "Europe/London", Practice: true)
        {
            ClockOffset = Start - machine.Now(),
        };
        await firms.CreateAsync(firm, ct);
        await AdmitAsync(ct);
        return true;
    }

    async Task AdmitAsync(CancellationToken ct)
    {
        var start = new DateOnly(2020, 1, 1);
        (string, string, Guid)[] four =
        [
            ("maya", "Maya Lindqvist", new Guid("0199aa00-0000-7000-8000-000000000011")),
            ("sam", "Sam Okafor", new Guid("0199aa00-0000-7000-8000-000000000012")),
            ("ros", "Ros Adeyemi", new Guid("0199aa00-0000-7000-8000-000000000013")),
            ("admin", "Ad Min", new Guid("0199aa00-0000-7000-8000-000000000014")),
        ];
        await using (var turn = await transaction.WriteAsync(ct))
        {
            foreach (var (key, name, id) in four)
                db.People.Add(
                    new PersonRow
                    {
                        Firm = Id,
                        Id = new(id),
                        Name = name,
                        Email = key + "@penhallow.example",
                    }
                );
            db.ReportingLines.Add(
                new ReportingLineRow
                {
                    Firm = Id,
                    Employee = new(four[1].Item3),
                    Manager = new(four[0].Item3),
                    From = start,
                }
            );
            db.Roles.Add(
                new RoleRow
                {
                    Firm = Id,
                    Person = new(four[2].Item3),
                    Role = Role.Hr,
                    From = start,
                }
            );
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        EmailAddress.TryRead("x@y.example", out _);
        await memberships.JoinAsync(
            Id,
            [
                .. four.Select(f =>
                {
                    EmailAddress.TryRead(f.Item1 + "@penhallow.example", out var a);
                    return new Joining(new(f.Item3), a);
                }),
            ],
            ct
        );
    }
}
