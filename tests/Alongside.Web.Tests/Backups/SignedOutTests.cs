using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.Backups;

/// <summary>A way in that was used up or ended after the backup does not work again by it.</summary>
public sealed class SignedOutTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task No_card_that_waited_works_after_a_restore_and_one_that_was_used_says_so_still(EngineKind engine)
    {
        using var source = await Beginnings.CopyAsync(engine, Beginning.Practice, postgres);
        using var target = await TestDatabase.NewAsync(engine, postgres);
        var used = new DateTime(2026, 11, 12, 9, 0, 0, DateTimeKind.Utc);
        await using (var directory = Directory(source))
        {
            var members = await directory.Memberships.OrderBy(m => m.Person).Take(2).ToListAsync();
            directory.AddRange(Printed(members[0], usedAt: null), Printed(members[1], used));
            await directory.SaveChangesAsync();
        }
        var path = await BackupTown.BackUpAsync(source);

        await BackupTown.RestoringInto(target.Engine).RestoreAsync(path, key: null, new Unseen(), default);

        await using var there = Directory(target);
        Assert.Empty(await there.Cards.Where(c => c.UsedAt == null && c.EndedAt == null).ToListAsync());
        Assert.Equal(used, (await there.Cards.SingleAsync(c => c.EndedAt == null)).UsedAt);
        Assert.Equal(2, await there.Cards.CountAsync());
    }

    static DirectoryDb Directory(TestDatabase database) =>
        new(database.Engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));

    static Card Printed(Membership member, DateTime? usedAt) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Person = member.Person,
            Account = member.Account,
            Hash = TestFirm.IdOf($"{member.Person}").ToByteArray(),
            PrintedBy = "Ros Adeyemi",
            PrintedOn = new DateOnly(2026, 11, 10),
            ExpiresAt = new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc),
            UsedAt = usedAt,
        };
}
