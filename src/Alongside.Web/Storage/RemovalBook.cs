using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The end of the whole firm: one asks, another agrees, everybody reads of it, and until its day it can be called off.</summary>
public sealed class RemovalBook(FirmDb db, FirmTurn turn, FirmLog log, Names names)
{
    public const int Shown = 20;

    public Task<IReadOnlyList<RemovalRow>> LatestAsync(CancellationToken ct) => BeforeAsync(long.MaxValue, Shown, ct);

    /// <summary>The latest before a number first, with the names of whoever they speak of.</summary>
    public async Task<IReadOnlyList<RemovalRow>> BeforeAsync(long number, int most, CancellationToken ct)
    {
        var latest = await db
            .Removals.AsNoTracking()
            .Where(r => r.Number < number)
            .OrderByDescending(r => r.Number)
            .Take(most)
            .ToListAsync(ct);
        await names.LoadAsync(
            latest.SelectMany(r => new[] { r.AskedBy, r.AnsweredBy ?? r.AskedBy, r.CalledOffBy ?? r.AskedBy }),
            ct
        );
        return latest;
    }

    public Task<Outcome> AskAsync(Desk desk, string reason, string then, Slip slip, CancellationToken ct) =>
        turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                var last = await db.Removals.OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
                if (TwoPeople.Asking(desk.Reader) is { } no)
                    return FirmTurn.No(no);
                if (last is { State: RemovalState.Agreed } || last?.WaitsOn(desk.Today) is true)
                    return FirmTurn.No(TwoPeopleRefusals.OneAtATime);

                db.Add(
                    new RemovalRow
                    {
                        Firm = firm.Firm,
                        Number = (last?.Number ?? 0) + 1,
                        AskedBy = desk.Reader.Person,
                        AskedAt = desk.Now,
                        AskedOn = desk.Today,
                        Reason = reason,
                    }
                );
                (firm.EndAskedBy, firm.EndAskedOn) = (desk.Reader.Person, desk.Today);
                log.Add(firm, desk.Reader.Person, new RemovalAsked(reason));
                return null;
            },
            ct
        );

    public Task<Outcome> AgreeAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            number,
            then,
            slip,
            (firm, removal) =>
            {
                if (Unanswerable(desk, removal) is { } no)
                    return no;
                Answer(removal, desk, RemovalState.Agreed);
                var day = Removal.DayOf(desk.Today);
                (removal.Day, firm.GoesOn) = (day, day);
                log.Add(firm, desk.Reader.Person, new RemovalAgreed(day));
                return null;
            },
            ct
        );

    public Task<Outcome> RefuseAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            number,
            then,
            slip,
            (firm, removal) =>
            {
                if (Unanswerable(desk, removal) is { } no)
                    return no;
                Answer(removal, desk, RemovalState.Refused);
                log.Add(firm, desk.Reader.Person, new RemovalRefused());
                return null;
            },
            ct
        );

    public Task<Outcome> WithdrawAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            number,
            then,
            slip,
            (firm, removal) =>
            {
                if (!removal.WaitsOn(desk.Today))
                    return TwoPeopleRefusals.NotWaiting;
                if (desk.Reader.Person != removal.AskedBy)
                    return TwoPeopleRefusals.NotTheAsker;
                removal.State = RemovalState.Withdrawn;
                log.Add(firm, desk.Reader.Person, new RemovalWithdrawn());
                return null;
            },
            ct
        );

    public Task<Outcome> CallOffAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            number,
            then,
            slip,
            (firm, removal) =>
            {
                if (removal.State is not RemovalState.Agreed)
                    return RemovalRefusals.NotAgreed;
                if (Removal.CallingOff(desk.Reader) is { } no)
                    return no;
                (removal.State, firm.GoesOn) = (RemovalState.CalledOff, null);
                (removal.CalledOffBy, removal.CalledOffOn) = (desk.Reader.Person, desk.Today);
                log.Add(firm, desk.Reader.Person, new RemovalCalledOff());
                return null;
            },
            ct
        );

    Task<Outcome> ChangeAsync(
        Desk desk,
        int number,
        string then,
        Slip slip,
        Func<FirmRow, RemovalRow, Refusal?> change,
        CancellationToken ct
    ) =>
        turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
                await db.Removals.SingleOrDefaultAsync(r => r.Number == number, ct) switch
                {
                    null => new Outcome.Missing(),
                    var removal when change(firm, removal) is { } no => FirmTurn.No(no),
                    _ => Answered(firm),
                },
            ct
        );

    static void Answer(RemovalRow removal, Desk desk, RemovalState state) =>
        (removal.State, removal.AnsweredBy, removal.AnsweredOn) = (state, desk.Reader.Person, desk.Today);

    static Outcome? Answered(FirmRow firm)
    {
        (firm.EndAskedBy, firm.EndAskedOn) = (null, null);
        return null;
    }

    static Refusal? Unanswerable(Desk desk, RemovalRow removal) =>
        removal.WaitsOn(desk.Today) ? TwoPeople.Answering(desk.Reader, removal.AskedBy) : TwoPeopleRefusals.NotWaiting;
}
