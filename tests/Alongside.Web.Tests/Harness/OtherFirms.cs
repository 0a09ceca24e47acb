using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Harness;

/// <summary>
/// Firms beside the practice firm, each with a copy of all its rows, so that a statement that reads beyond its own firm is seen to.
/// Nobody uses them: their chains are the practice firm's.
/// </summary>
public static class OtherFirms
{
    /// <returns>How many rows were added.</returns>
    public static async Task<long> AddAsync(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<FirmScope>().Enter(PracticeFirm.Id);
        var firms = Enumerable.Range(1, count).Select(n => (Id: FirmId.Of(Guid.CreateVersion7()), Number: n)).ToList();
        var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
        var added = await AddFirmsAsync(db, firms);
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IOfFirm).IsAssignableFrom))
            added += await (Task<long>)
                typeof(OtherFirms)
                    .GetMethod(
                        nameof(CopyAsync),
                        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                    )!
                    .MakeGenericMethod(type)
                    .Invoke(obj: null, [db, firms])!;
        return added
            + await AddMembersAsync(
                scope.ServiceProvider.GetRequiredService<DirectoryDb>(),
                firms,
                await db.People.CountAsync()
            );
    }

    static async Task<long> AddFirmsAsync(FirmDb db, List<(FirmId Id, int Number)> firms)
    {
        var table = Table.Of<FirmRow>(db);
        var practice = table.ValuesOf(await db.Firms.AsNoTracking().SingleAsync());
        await table.AddAsync(
            firms.Select(f =>
            {
                var row = Of(f.Id, practice, table);
                row[table.Column(nameof(FirmRow.Slug))] = $"other-{f.Number}";
                return row;
            })
        );
        return firms.Count;
    }

    static async Task<long> CopyAsync<TRow>(FirmDb db, List<(FirmId Id, int Number)> firms)
        where TRow : class, IOfFirm
    {
        var table = Table.Of<TRow>(db);
        var rows = (await db.Set<TRow>().AsNoTracking().ToListAsync()).ConvertAll(table.ValuesOf);
        await table.AddAsync(firms.SelectMany(f => rows.Select(row => Of(f.Id, row, table))));
        return (long)firms.Count * rows.Count;
    }

    static object?[] Of(FirmId firm, object?[] row, Table table)
    {
        var copy = row.ToArray();
        copy[table.Column(nameof(IOfFirm.Firm))] = firm.Value;
        return copy;
    }

    static async Task<long> AddMembersAsync(DirectoryDb directory, List<(FirmId Id, int Number)> firms, int people)
    {
        var places = Table.Of<FirmPlace>(directory);
        var accounts = Table.Of<Account>(directory);
        var memberships = Table.Of<Membership>(directory);
        var members = (
            from firm in firms
            from number in Enumerable.Range(1, people)
            select (
                firm.Id,
                Address: $"{number}@other-{firm.Number}.example",
                Account: AccountId.Of(Guid.CreateVersion7())
            )
        ).ToImmutableArray();
        await places.AddAsync(
            firms.Select(f =>
                places.ValuesOf(
                    new FirmPlace
                    {
                        Firm = f.Id,
                        Slug = $"other-{f.Number}",
                        Name = "Other",
                        Practice = false,
                    }
                )
            )
        );
        await accounts.AddAsync(
            members.Select(m =>
                accounts.ValuesOf(
                    new Account
                    {
                        Id = m.Account,
                        Address = m.Address,
                        MadeAt = PracticeFirm.Start,
                    }
                )
            )
        );
        await memberships.AddAsync(
            members.Select(m =>
                memberships.ValuesOf(
                    new Membership
                    {
                        Firm = m.Id,
                        Person = PersonId.Of(Guid.CreateVersion7()),
                        Account = m.Account,
                    }
                )
            )
        );
        return firms.Count + 2L * members.Length;
    }
}
