using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Bench.Many.Seeding;

/// <summary>Moves of the practice firm's people, through the ledger.</summary>
sealed class Hands(IServiceProvider services)
{
    static readonly PersonId Ros = PracticePeople.IdOf(PracticePeople.Ros);

    public async Task<RecordId> HeldAsync(string employee, CheckInAnswer answer)
    {
        var (who, lead, id) = New(employee);
        await BeginAsync<CheckIn>(
            lead,
            new(id, who, lead),
            (c, hand) => c.Notice(hand, "Two orders left without a day.", hand.Today)
        );
        await MoveAsync<CheckIn>(lead, id, (c, hand) => c.Ask(hand, answer, hand.Today));
        return id;
    }

    public async Task<RecordId> HelpedAsync(string employee)
    {
        var id = await HeldAsync(employee, CheckInAnswer.Held);
        var (who, lead, _) = New(employee);
        var day = default(DateOnly);
        var promise = default(LineId);
        await MoveAsync<CheckIn>(
            lead,
            id,
            (c, hand) => c.PromiseHelp(hand, PromiseOwner.Manager, "Book the refresher", [day = hand.Today])
        );
        await MoveAsync<CheckIn>(lead, id, (c, hand) => c.AgreeFollowUp(hand, hand.Today));
        await MoveAsync<CheckIn>(lead, id, (c, hand) => c.SayDone(hand, promise = c.Promises.Single().Id, day));
        await MoveAsync<CheckIn>(who, id, (c, hand) => c.ConfirmThere(hand, promise, day));
        await MoveAsync<CheckIn>(who, id, (c, hand) => c.AnswerHelp(hand, HelpAnswer.ItHelped));
        await MoveAsync<CheckIn>(lead, id, (c, hand) => c.FollowUp(hand, AfterHelp.Done));
        return id;
    }

    public async Task<RecordId> AskedAsync(string employee, int answers)
    {
        var (who, _, id) = New(employee);
        await BeginAsync<Ask>(
            who,
            Ask.With(who, id),
            (a, hand) => a.Write(hand, "Where do I find how hours are counted?")
        );
        for (var i = 0; i < answers; i++)
        {
            if (i > 0)
                await MoveAsync<Ask>(who, id, (a, hand) => a.Write(hand, "Thank you. And who can change them?"));
            await MoveAsync<Ask>(
                Ros,
                id,
                (a, hand) => a.Answer(hand, "They stand on the board. I’ll show you at noon.")
            );
        }
        return id;
    }

    static (PersonId Employee, PersonId Manager, RecordId Id) New(string employee)
    {
        var who = PracticePeople.All.Single(p => p.Email == $"{employee}@{PracticeFirm.Slug}.example");
        return (who.Id, who.Manager!.Value, RecordId.Of(Guid.CreateVersion7()));
    }

    Task BeginAsync<T>(PersonId person, RecordHeader header, Func<T, Hand, Decision> move)
        where T : Process =>
        SettleAsync(person, (ledger, desk) => ledger.BeginAsync(desk, header, move, _ => "/", Slip.None, default));

    Task MoveAsync<T>(PersonId person, RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        SettleAsync(person, (ledger, desk) => ledger.SettleAsync(desk, id, move, _ => "/", Slip.None, default));

    async Task SettleAsync(PersonId person, Func<Ledger, Desk, Task<Outcome>> make)
    {
        await using var scope = services.CreateAsyncScope();
        var all = scope.ServiceProvider;
        await all.GetRequiredService<FirmTransaction>().EnterAsync(PracticeFirm.Id, writes: true, default);
        var desk = await all.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default);
        if (await make(all.GetRequiredService<Ledger>(), desk!) is var outcome and not Outcome.Settled)
            throw new InvalidOperationException($"A record to be copied could not be made: {outcome}.");
    }
}
