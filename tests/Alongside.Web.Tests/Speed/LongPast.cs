using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Speed;

/// <summary>
/// Records of people who have long left the practice firm, with entries up to today. No page shows them, so that a statement that
/// reads beyond the records of a page is seen to in its own firm too. They stand beside the chain.
/// </summary>
static class LongPast
{
    const int Records = 1_000;
    const int EntriesOfEach = 20;
    const long Begun = 1_000_000;

    public static Task AddAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                var rows = Enumerable.Range(0, Records).Select(Row).ToList();
                db.Records.AddRange(rows);
                db.Entries.AddRange(rows.SelectMany(EntriesOf));
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
