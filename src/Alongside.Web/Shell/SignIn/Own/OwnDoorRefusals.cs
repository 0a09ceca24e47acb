using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>Why a firm's own sign-in lets somebody not in, in words for who stands there.</summary>
static class OwnDoorRefusals
{
    public static readonly Refusal NoSuchFirm = Refusal
        .Of(
            "sign-in.own-none",
            "No firm with that word has a sign-in of its own. Look at the address that your firm gave you."
        )
        .At("Firm");

    public static readonly Refusal NoOrigin = Refusal.Of(
        "sign-in.own-no-origin",
        "Alongside doesn’t know its own address here. Whoever runs it has to set it first."
    );

    public static readonly Refusal TripOver = Refusal.Of(
        "sign-in.own-trip-over",
        "This way in was used, took too long, or began in another browser. Begin again."
    );

    public static readonly Refusal SentBack = Refusal.Of(
        "sign-in.own-sent-back",
        "Your firm’s sign-in sent you back without a yes. Begin again, or use another account there."
    );

    public static readonly Refusal OutOfOrder = Refusal.Of(
        "sign-in.own-out-of-order",
        "Your firm’s sign-in doesn’t work at the moment. Try again in a while. If it stays so, tell who looks after Alongside in your firm."
    );

    public static readonly Refusal NotChecked = Refusal.Of(
        "sign-in.own-not-checked",
        "Your firm’s sign-in didn’t say that your e-mail address is checked. Tell who looks after Alongside in your firm."
    );

    public static readonly Refusal OtherDomain = Refusal.Of(
        "sign-in.own-other-domain",
        "You came with an address that is not your firm’s. Use your account from work."
    );

    public static readonly Refusal Unknown = Refusal.Of(
        "sign-in.own-unknown",
        "Your firm’s sign-in knows you, but nobody here has your address. Tell who looks after Alongside in your firm."
    );

    public static readonly Refusal OtherName = Refusal.Of(
        "sign-in.own-other-name",
        "You came with another account than the first time. Use that one, or tell who looks after Alongside in your firm."
    );
}
