using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Copies of the whole firm, which the two who ask and agree can read together: each is shown half of the password once.</summary>
public sealed class ExportBook(
    FirmDb db,
    FirmTurn turn,
    FirmLog log,
    Names names,
    ExportHalves halves,
    TimeProvider machine
)
{
    public const int Shown = 20;

    public Task<IReadOnlyList<ExportRow>> LatestAsync(CancellationToken ct) => BeforeAsync(long.MaxValue, Shown, ct);

    /// <summary>The latest before a number first, with the names of whoever they speak of.</summary>
    public async Task<IReadOnlyList<ExportRow>> BeforeAsync(long number, int most, CancellationToken ct)
    {
        var latest = await db
            .Exports.AsNoTracking()
            .Where(e => e.Number < number)
            .OrderByDescending(e => e.Number)
            .Take(most)
            .ToListAsync(ct);
        await names.LoadAsync(latest.SelectMany(e => new[] { e.AskedBy, e.AnsweredBy ?? e.AskedBy }), ct);
        return latest;
    }

    public Task<ExportRow?> FindAsync(int number, CancellationToken ct) =>
        db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, ct);

    public Task<Outcome> AskAsync(Desk desk, string reason, string then, Slip slip, CancellationToken ct) =>
        turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                var last = await db.Exports.OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
                if (TwoPeople.Asking(desk.Reader) is { } no)
                    return FirmTurn.No(no);
                if (last is { State: ExportState.Agreed } || last?.WaitsOn(desk.Today) is true)
                    return FirmTurn.No(TwoPeopleRefusals.OneAtATime);

                var asked = new ExportRow
                {
                    Firm = firm.Firm,
                    Number = (last?.Number ?? 0) + 1,
                    AskedBy = desk.Reader.Person,
                    AskedAt = desk.Now,
                    AskedOn = desk.Today,
                    Reason = reason,
                };
                db.Add(asked);
                (firm.CopyAskedBy, firm.CopyAskedOn) = (asked.AskedBy, asked.AskedOn);
                log.Add(firm, desk.Reader.Person, new ExportAsked(asked.Number, reason));
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
            async (firm, export) =>
            {
                var held = await db.AnswersSinceAsync(desk, ct);
                if (Export.Agreeing(desk.Reader, export.AskedBy, held, desk.Today) is { } no)
                    return FirmTurn.No(no);
                Answer(export, desk, ExportState.Agreed);
                (export.AskersHalf, export.AnswerersHalf) = (halves.Make(), halves.Make());
                log.Add(firm, desk.Reader.Person, new ExportAgreed(number));
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
            (firm, export) =>
            {
                if (TwoPeople.Answering(desk.Reader, export.AskedBy) is { } no)
                    return No(no);
                Answer(export, desk, ExportState.Refused);
                log.Add(firm, desk.Reader.Person, new ExportRefused(number));
                return Yes;
            },
            ct
        );

    public Task<Outcome> WithdrawAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            number,
            then,
            slip,
            (firm, export) =>
            {
                if (desk.Reader.Person != export.AskedBy)
                    return No(TwoPeopleRefusals.NotTheAsker);
                export.State = ExportState.Withdrawn;
                log.Add(firm, desk.Reader.Person, new ExportWithdrawn(number));
                return Yes;
            },
            ct
        );

    /// <summary>Shows one of the two their half, once; the file is theirs to load from then on.</summary>
    public async Task<(Outcome Outcome, string? Half)> TakeAsync(
        Desk desk,
        int number,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        string? half = null;
        var outcome = await turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                var export = await db.Exports.SingleOrDefaultAsync(e => e.Number == number, ct);
                if (export is null || !export.IsOneOfTheTwo(desk.Reader.Person))
                    return new Outcome.Missing();
                if (!export.IsThereOn(desk.Today))
                    return FirmTurn.No(ExportRefusals.NotThere);
                if (export.WasTakenBy(desk.Reader.Person))
                    return FirmTurn.No(ExportRefusals.TakenAlready);
                half = TakeHalf(export, desk.Reader.Person);
                log.Add(firm, desk.Reader.Person, new ExportTaken(number));
                return null;
            },
            ct
        );
        return (outcome, half);
    }

    Task<Outcome> ChangeAsync(
        Desk desk,
        int number,
        string then,
        Slip slip,
        Func<FirmRow, ExportRow, Task<Outcome?>> change,
        CancellationToken ct
    ) =>
        turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
                await db.Exports.SingleOrDefaultAsync(e => e.Number == number, ct) switch
                {
                    null => new Outcome.Missing(),
                    var export when !export.WaitsOn(desk.Today) => FirmTurn.No(TwoPeopleRefusals.NotWaiting),
                    var export when await change(firm, export) is { } no => no,
                    _ => Answered(firm),
                },
            ct
        );

    static Outcome? Answered(FirmRow firm)
    {
        (firm.CopyAskedBy, firm.CopyAskedOn) = (null, null);
        return null;
    }

    string TakeHalf(ExportRow export, PersonId person)
    {
        var (isAsker, now) = (person == export.AskedBy, machine.Now());
        var half = halves.Open((isAsker ? export.AskersHalf : export.AnswerersHalf)!);
        if (isAsker)
            (export.AskersHalf, export.AskerTookAt) = (null, now);
        else
            (export.AnswerersHalf, export.AnswererTookAt) = (null, now);
        return half;
    }

    static void Answer(ExportRow export, Desk desk, ExportState state) =>
        (export.State, export.AnsweredBy, export.AnsweredOn) = (state, desk.Reader.Person, desk.Today);

    static readonly Task<Outcome?> Yes = Task.FromResult<Outcome?>(null);

    static Task<Outcome?> No(Refusal refusal) => Task.FromResult<Outcome?>(FirmTurn.No(refusal));
}
