using Alongside.Domain.Basics;

namespace Alongside.Domain.CheckIns;

public static class CheckInRefusals
{
    public static readonly Refusal SeenInFuture = Refusal
        .Of("seen-in-future", "Choose a day that has already been.")
        .At("seenOn");

    public static readonly Refusal AskedInFuture = Refusal
        .Of("asked-in-future", "Choose the day you asked. It can’t be after today.")
        .At("askedOn");

    public static Refusal AskedTwice(PersonId employee) =>
        Refusal.Of(
            "asked-twice",
            "You’ve offered twice, and that’s enough for now. {employee} knows that you asked.",
            ("employee", employee)
        );

    public static Refusal GoesFirst(PersonId employee) =>
        Refusal.Of("goes-first", "{employee} goes first.", ("employee", employee));
}
