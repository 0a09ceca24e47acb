using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Access;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Harness;

/// <summary>What somebody can be to the employee whose records a test is about.</summary>
public enum Who
{
    Employee,
    Manager,

    /// <summary>Leads the manager.</summary>
    SkipLevel,

    /// <summary>Led the employee until last month; leads somebody else today.</summary>
    FormerManager,

    /// <summary>Has the same manager.</summary>
    Peer,

    Hr,
    Adviser,

    /// <summary>An adviser who helps with the team of the employee, as it is today, and with nobody else.</summary>
    TeamAdviser,

    /// <summary>An adviser who helps with another team, in which the newcomer is: the employee is nobody to them.</summary>
    OtherAdviser,

    /// <summary>Of HR too, and has given a reason today for every record that there is.</summary>
    Opener,

    /// <summary>Was HR until last month.</summary>
    FormerHr,

    Administrator,
    Auditor,

    /// <summary>Left the firm last month; the account is still there.</summary>
    Leaver,

    /// <summary>Somebody whom the former manager leads today.</summary>
    Newcomer,

    SignedOut,
}

/// <summary>A firm in which somebody holds every relation that there is. Ids are the same in every run.</summary>
public sealed record TestFirm(FirmId Id, string Slug)
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(PracticeFirm.Start);

    static readonly DateOnly Long = new(2020, 1, 1);
    static readonly DateOnly LastMonth = Today.AddDays(-30);

    static readonly (Who Manager, Who Employee, DateOnly From, DateOnly? Until)[] Lines =
    [
        (Who.Manager, Who.Employee, LastMonth, null),
        (Who.Manager, Who.Peer, Long, null),
        (Who.SkipLevel, Who.Manager, Long, null),
        (Who.SkipLevel, Who.FormerManager, Long, null),
        (Who.FormerManager, Who.Employee, Long, LastMonth),
        (Who.FormerManager, Who.Newcomer, Long, null),
    ];

    static readonly (Who Who, Role Role, DateOnly? Until)[] Roles =
    [
        (Who.Hr, Role.Hr, null),
        (Who.Adviser, Role.Adviser, null),
        (Who.TeamAdviser, Role.Adviser, null),
        (Who.OtherAdviser, Role.Adviser, null),
        (Who.Opener, Role.Hr, null),
        (Who.FormerHr, Role.Hr, LastMonth),
        (Who.Administrator, Role.Administrator, null),
        (Who.Auditor, Role.Auditor, null),
    ];

    /// <summary>Everybody who has an account in the firm.</summary>
    public static ImmutableArray<Who> Everybody { get; } =
    [.. Enum.GetValues<Who>().Where(w => w is not Who.SignedOut)];

    public PersonId this[Who who] => new(IdOf($"{Slug} {who}"));

    /// <summary>Somebody whom no mail reaches and whom nobody leads.</summary>
    public PersonId WithoutMail => new(IdOf($"{Slug} without mail"));

    /// <summary>Of the adviser who helps with the employee’s team.</summary>
    public EngagementId Engagement => new(IdOf($"{Slug} engagement"));

    /// <summary>The team of the employee, their manager and their peer; everybody else who works here is in the other.</summary>
    public const string Team = "Front";

    public const string OtherTeam = "Back";

    /// <summary>Where the person sits at an instant, for moves that a test makes without a page.</summary>
    public Desk DeskOf(Who who, DateTime? now = null) =>
        new(
            new FirmFacts(
                Id,
                Slug,
                Slug,
                Practice: false,
                "Europe/London",
                FirmRules.Default,
                Contact: null,
                Helpline: null
            ),
            new Reader(
                Id,
                this[who],
                [.. Roles.Where(r => r.Who == who && r.Until is null).Select(r => r.Role)],
                [.. Lines.Where(l => l.Manager == who && l.Until is null).Select(l => this[l.Employee])]
            )
            {
                Reach = who switch
                {
                    Who.TeamAdviser => Reach.Of([Team]),
                    Who.OtherAdviser => Reach.Of([OtherTeam]),
                    _ => Reach.All,
                },
            },
            now ?? PracticeFirm.Start,
            DateOnly.FromDateTime(now ?? PracticeFirm.Start)
        );

    /// <summary>The former manager's desk while they still led the employee.</summary>
    public Desk FormerDesk(DateTime now) =>
        DeskOf(Who.FormerManager, now) is var desk
            ? desk with
            {
                Reader = desk.Reader with { Leads = desk.Reader.Leads.Add(this[Who.Employee]) },
            }
            : desk;

    public static async Task<TestFirm> CreateAsync(RunningApp app, string slug)
    {
        var firm = new TestFirm(new FirmId(IdOf(slug)), slug);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var offset = PracticeFirm.Start - services.GetRequiredService<TimeProvider>().Now();
        await services
            .GetRequiredService<Firms>()
            .CreateAsync(
                new NewFirm(firm.Id, slug, Canary.Of(slug, "firm"), "Europe/London") { ClockOffset = offset },
                default
            );
        await using (var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default))
        {
            var db = services.GetRequiredService<FirmDb>();
            db.AddRange(firm.Rows());
            await db.SaveChangesAsync();
            await turn.CommitAsync();
        }
        await services
            .GetRequiredService<Memberships>()
            .JoinAsync(firm.Id, [.. Everybody.Select(firm.Joining)], default);
        return firm;
    }

    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    string AddressOf(Who who) => $"{who}@{Slug}.example".ToLowerInvariant();

    Joining Joining(Who who) =>
        EmailAddress.TryRead(AddressOf(who), out var address)
            ? new Joining(
                this[who],
                address,
                ShortSessions: who is Who.Hr or Who.Adviser or Who.TeamAdviser or Who.OtherAdviser or Who.Administrator
            )
            : throw new InvalidOperationException($"{who} has no address.");

    IEnumerable<object> Rows() =>
        [
            .. Everybody.Select(w => new PersonRow
            {
                Firm = Id,
                Id = this[w],
                Name = $"{w} {Canary.Of(Slug, "name")}",
                Email = AddressOf(w),
                Team = w is Who.Employee or Who.Manager or Who.Peer ? Team : OtherTeam,
                Starts = Long,
                Ends = w is Who.Leaver ? LastMonth : null,
            }),
            new PersonRow
            {
                Firm = Id,
                Id = WithoutMail,
                Name = $"Jory {Canary.Of(Slug, "name")}",
                Starts = Long,
            },
            .. Lines.Select(l => new ReportingLineRow
            {
                Firm = Id,
                Manager = this[l.Manager],
                Employee = this[l.Employee],
                From = l.From,
                Until = l.Until,
            }),
            .. Roles.Select(r => new RoleRow
            {
                Firm = Id,
                Person = this[r.Who],
                Role = r.Role,
                From = Long,
                Until = r.Until,
            }),
            new ImportRow
            {
                Firm = Id,
                Number = 1,
                By = this[Who.Administrator],
                At = PracticeFirm.Start.AddDays(-30),
                Day = LastMonth,
                Joined = 0,
                Leaving = 0,
                Moved = 0,
                Changed = 0,
                Head = 0,
                Did = "[]",
            },
            new ExportRow
            {
                Firm = Id,
                Number = 1,
                AskedBy = this[Who.Administrator],
                AskedAt = PracticeFirm.Start.AddDays(-30),
                AskedOn = LastMonth,
                Reason = Canary.Of(Slug, "copy"),
                State = ExportState.Refused,
                AnsweredBy = this[Who.Hr],
                AnsweredOn = LastMonth,
            },
            new RemovalRow
            {
                Firm = Id,
                Number = 1,
                AskedBy = this[Who.Administrator],
                AskedAt = PracticeFirm.Start.AddDays(-30),
                AskedOn = LastMonth,
                Reason = Canary.Of(Slug, "end"),
                State = RemovalState.Refused,
                AnsweredBy = this[Who.Hr],
                AnsweredOn = LastMonth,
            },
            Engaged(Who.FormerHr, LastMonth, Reach.All),
            Engaged(Who.OtherAdviser, Today.AddDays(60), Reach.Of([OtherTeam])),
            Engaged(Who.TeamAdviser, Today.AddDays(60), Reach.Of([Team])),
        ];

    EngagementRow Engaged(Who adviser, DateOnly lastDay, Reach reach)
    {
        var engagement = new EngagementRow
        {
            Firm = Id,
            Id = adviser is Who.TeamAdviser ? Engagement : new(IdOf($"{Slug} engagement {adviser}")),
            Adviser = this[adviser],
            Scope = Canary.Of(Slug, "scope"),
            From = Long,
            LastDay = lastDay,
            InvitedBy = this[Who.Administrator],
            InvitedAt = PracticeFirm.Start.AddYears(-1),
        };
        engagement.Help(reach);
        return engagement;
    }
}
