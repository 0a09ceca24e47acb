using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>Mails of one firm that were given up: their names, and since when the first lies there. Nothing of what they say.</summary>
public sealed record DeadLettersOf(FirmId Firm, string Name, IReadOnlyList<Guid> Mails, DateTime Since);

/// <summary>Mails that were given up are the operator's to look after, so the directory names them across all firms.</summary>
public sealed class DeadLetters(
    DirectoryDb directory,
    FirmDb db,
    FirmTransaction transaction,
    WriteGate gate,
    TimeProvider machine
)
{
    const string Kind = "dead-letter";
    const int Most = 200;

    /// <summary>Named before it is given up, so that none is dead and unnamed, whatever breaks in between.</summary>
    public async Task NameAsync(FirmId firm, Guid mail, CancellationToken ct)
    {
        await using var turn = await gate.EnterAsync(directory, ct);
        if (await directory.DueWork.AnyAsync(w => w.Firm == firm && w.Kind == Kind && w.Id == mail, ct))
            return;
        directory.Add(
            new DueWork
            {
                Firm = firm,
                Kind = Kind,
                Id = mail,
                DueAt = machine.Now(),
            }
        );
        await directory.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }

    public async Task<IReadOnlyList<DeadLettersOf>> AllAsync(CancellationToken ct)
    {
        var dead = await (
            from work in directory.DueWork
            join place in directory.Places on work.Firm equals place.Firm
            where work.Kind == Kind
            orderby work.DueAt
            select new
            {
                work.Firm,
                place.Name,
                work.Id,
                work.DueAt,
            }
        )
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. dead.GroupBy(d => (d.Firm, d.Name))
                .Select(firm => new DeadLettersOf(
                    firm.Key.Firm,
                    firm.Key.Name,
                    [.. firm.Select(d => d.Id)],
                    firm.First().DueAt
                )),
        ];
    }

    /// <summary>What was given up in a firm is tried once more, from the first wait on.</summary>
    public async Task TryAgainAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        await using (var turn = await transaction.WriteAsync(ct))
        {
            await db
                .Messages.Where(m => m.State == MessageState.Dead)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(m => m.State, MessageState.Waiting)
                            .SetProperty(m => m.Tries, 0)
                            .SetProperty(m => m.NextTry, (DateTime?)null),
                    ct
                );
            await turn.CommitAsync();
        }
        await using var naming = await gate.EnterAsync(directory, ct);
        await directory.DueWork.Where(w => w.Firm == firm && w.Kind == Kind).ExecuteDeleteAsync(ct);
        await naming.CommitAsync();
    }
}
