using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Integrations;

/// <summary>What an address outside is told of, and what became of it, in words.</summary>
public static class WebhookWords
{
    static readonly ImmutableDictionary<string, Sentence> Kinds = new Dictionary<string, Sentence>
    {
        [WebhookBook.Trial] = Sentence.Say("A trial"),
        ["check-in.asked"] = Sentence.Say("Somebody was asked how they are"),
        ["check-in.help-promised"] = Sentence.Say("Help was promised"),
        ["check-in.follow-up-agreed"] = Sentence.Say("A day to look again was agreed"),
        ["task-plan.invited"] = Sentence.Say("An invitation was sent"),
        ["task-plan.invitation-accepted"] = Sentence.Say("An invitation was accepted"),
        ["task-plan.meeting-moved"] = Sentence.Say("A talk has another day"),
        ["task-plan.worksheet-started"] = Sentence.Say("Two people began to talk"),
        ["task-plan.written-down"] = Sentence.Say("A plan was written down"),
        ["task-plan.employee-agreed"] = Sentence.Say("An employee agreed to a plan"),
        ["task-plan.manager-agreed"] = Sentence.Say("A manager agreed to a plan"),
        ["task-plan.attempt-begun"] = Sentence.Say("A plan began"),
        ["task-plan.attempt-moved"] = Sentence.Say("The days of a plan moved"),
        ["task-plan.follow-up-set"] = Sentence.Say("A follow-up has its day"),
        ["task-plan.follow-up-started"] = Sentence.Say("A follow-up talk began"),
        ["task-plan.closed"] = Sentence.Say("A plan was closed"),
        ["promise.done"] = Sentence.Say("A promise was done"),
        ["promise.there"] = Sentence.Say("Promised help is there"),
        ["promise.new-day-accepted"] = Sentence.Say("A promise got another day"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static Sentence Of(string kind) => Kinds[kind];

    public static Sentence Of(DeliveryRow delivery) =>
        delivery switch
        {
            { State: DeliveryState.Taken } => Sentence.Say(
                "Taken: {status} after {ms} ms",
                ("status", delivery.Status ?? 0),
                ("ms", delivery.Milliseconds ?? 0)
            ),
            { TriedAt: null } => Sentence.Say("It goes out in a moment"),
            { State: DeliveryState.GivenUp, Status: { } status } => Sentence.Say(
                "Given up. The last answer was {status}",
                ("status", status)
            ),
            { State: DeliveryState.GivenUp } => Sentence.Say("Given up. {why}", ("why", Why(delivery.Trouble))),
            { Status: { } status, Milliseconds: var ms } => Sentence.Say(
                "Answered {status} after {ms} ms. We’ll try again",
                ("status", status),
                ("ms", ms ?? 0)
            ),
            _ => Sentence.Say("{why} We’ll try again", ("why", Why(delivery.Trouble))),
        };

    static Sentence Why(string? trouble) =>
        trouble switch
        {
            WebhookCalls.NotSafe => Sentence.Say("The address is not https."),
            WebhookCalls.NotPublic => Sentence.Say("The address lies in a closed network, so we don’t call it."),
            WebhookCalls.NoSuchName => Sentence.Say("Nobody has that name."),
            WebhookCalls.NotTrusted => Sentence.Say("Nobody vouches for that address."),
            WebhookCalls.Slow => Sentence.Say("The answer took more than ten seconds."),
            _ => Sentence.Say("Nobody answered."),
        };
}
