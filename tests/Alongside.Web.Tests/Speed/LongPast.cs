using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Speed;

/// <summary>
/// Records of people who have long left the practice firm, with entries up to today, and as many talks with HR that were answered
/// and never ended. No page shows them, so that a statement that reads beyond the records of a page is seen to in its own firm too.
/// They stand beside the chain.
/// </summary>
static class LongPast
{
    const int Records = 1_000;
    const int EntriesOfEach = 20;
    const long Begun = 1_000_000;

    /// <summary>As many answered talks as a page looks at, whoever may see them.</summary>
    public static Task FillAPageAsync(RunningApp app) => AddAsync(app, [.. Enumerable.Range(0, 25).Select(Answered)]);

    public static async Task AddAsync(RunningApp app)
    {
        await AddAsync(app, [.. Enumerable.Range(0, Records).Select(Row)]);
        await AddAsync(app, [.. Enumerable.Range(0, Records).Select(Answered)]);
    }

    static Task AddAsync(RunningApp app, IReadOnlyCollection<RecordRow> rows) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                db.Records.AddRange(rows);
                db.Entries.AddRange(rows.Where(r => r.Ended).SelectMany(EntriesOf));
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );

    static RecordRow Row(int number) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = new RecordId(Guid.CreateVersion7()),
            Kind = Kinds.CheckIn,
            Employee = new PersonId(Guid.CreateVersion7()),
            Manager = new PersonId(Guid.CreateVersion7()),
            FirstManager = PersonId.Nobody,
            Stage = "FollowedUp",
            Owner = PersonId.Nobody,
            ShownToEmployee = true,
            Ended = true,
            Begun = Begun + number * EntriesOfEach,
            Moved = PracticePeople.FirstDay,
        };

    static RecordRow Answered(int number) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = new RecordId(Guid.CreateVersion7()),
            Kind = Kinds.Ask,
            Employee = new PersonId(Guid.CreateVersion7()),
            Manager = PersonId.Nobody,
            FirstManager = PersonId.Nobody,
            Stage = nameof(AskStage.Answered),
            Owner = PersonId.Nobody,
            NextDue = PracticePeople.FirstDay,
            Begun = Begun + number * EntriesOfEach,
            Moved = PracticePeople.FirstDay,
        };

    static IEnumerable<EntryRow> EntriesOf(RecordRow row) =>
        Enumerable
            .Range(0, EntriesOfEach)
            .Select(n => new EntryRow
            {
                Firm = row.Firm,
                Number = row.Begun + n,
                Record = row.Id,
                Hand = row.Employee,
                Voice = row.Employee,
                At = PracticeFirm.Start,
                Day = PracticePeople.FirstDay,
                Fact = "check-in.asked",
                FactVersion = 1,
                Audience = Audience.Shared,
                Digest = "",
                Previous = "",
                Hash = "",
            });
}
