using Alongside.Domain.Basics;

namespace Alongside.Web.Outputs.Webhooks;

/// <summary>Why nobody outside is told.</summary>
static class WebhookRefusals
{
    public static readonly Refusal NotSafe = Refusal
        .Of("webhook-not-safe", "Give an address that begins with https://, such as https://hooks.example.com/in.")
        .At("address");

    public static readonly Refusal TooMany = Refusal.Of(
        "webhook-too-many",
        "{most} addresses are told here, which is the most. End one that nobody uses.",
        ("most", Storage.WebhookBook.Most)
    );

    public static readonly Refusal TriedOften = Refusal.Of(
        "webhook-tried-often",
        "That was sent too often. Wait an hour, then send it again."
    );

    public static readonly Refusal NotThere = Refusal.Of("webhook-not-there", "It is not there any more.");

    public static readonly Refusal StillWaits = Refusal.Of(
        "webhook-still-waits",
        "This one waits already. It goes out by itself."
    );
}
