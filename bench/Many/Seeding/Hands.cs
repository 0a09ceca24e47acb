using Alongside.Bench.Seeding;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Features.Practice;

namespace Alongside.Bench.Many.Seeding;

/// <summary>Moves of the practice firm's people, through the ledger.</summary>
sealed class Hands(PracticeMoves moves)
{
    static readonly PersonId Ros = PracticePeople.IdOf(PracticePeople.Ros);

    public async Task<RecordId> HeldAsync(string employee, CheckInAnswer answer)
    {
        var (who, lead, id) = New(employee);
        await moves.BeginAsync<CheckIn>(
            lead,
            new(id, who, lead),
            (c, hand) => c.Notice(hand, "Two orders left without a day.", hand.Today)
        );
        await moves.MakeAsync<CheckIn>(lead, id, (c, hand) => c.Ask(hand, answer, hand.Today));
        return id;
    }

    public async Task<RecordId> HelpedAsync(string employee)
    {
        var id = await HeldAsync(employee, CheckInAnswer.Held);
        var (who, lead, _) = New(employee);
        var day = default(DateOnly);
        var promise = default(LineId);
        await moves.MakeAsync<CheckIn>(
            lead,
            id,
            (c, hand) => c.PromiseHelp(hand, PromiseOwner.Manager, "Book the refresher", [day = hand.Today])
        );
        await moves.MakeAsync<CheckIn>(lead, id, (c, hand) => c.AgreeFollowUp(hand, hand.Today));
        await moves.MakeAsync<CheckIn>(lead, id, (c, hand) => c.SayDone(hand, promise = c.Promises.Single().Id, day));
        await moves.MakeAsync<CheckIn>(who, id, (c, hand) => c.ConfirmThere(hand, promise, day));
        await moves.MakeAsync<CheckIn>(who, id, (c, hand) => c.AnswerHelp(hand, HelpAnswer.ItHelped));
        await moves.MakeAsync<CheckIn>(lead, id, (c, hand) => c.FollowUp(hand, AfterHelp.Done));
        return id;
    }

    public async Task<RecordId> AskedAsync(string employee, int answers)
    {
        var (who, _, id) = New(employee);
        await moves.BeginAsync<Ask>(
            who,
            Ask.With(who, id),
            (a, hand) => a.Write(hand, "Where do I find how hours are counted?")
        );
        for (var i = 0; i < answers; i++)
        {
            if (i > 0)
                await moves.MakeAsync<Ask>(who, id, (a, hand) => a.Write(hand, "Thank you. And who can change them?"));
            await moves.MakeAsync<Ask>(
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
}
