using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>What is wrong with a provider, in words for whoever sets it up.</summary>
static class ProviderRefusals
{
    public static readonly Refusal NotSafe = Refusal
        .Of("provider-not-safe", "Give an address that begins with https://, such as https://login.example.com.")
        .At("issuer");

    public static readonly Refusal NotPublic = Refusal
        .Of(
            "provider-not-public",
            "That address lies in a closed network, so we don’t call it. Whoever runs Alongside can allow it."
        )
        .At("issuer");

    public static readonly Refusal NoSuchName = Refusal
        .Of("provider-no-such-name", "Nobody has that name. Look for a slip in the address.")
        .At("issuer");

    public static readonly Refusal NotTrusted = Refusal
        .Of("provider-not-trusted", "Nobody vouches for that address. Its certificate is out of date, or not its own.")
        .At("issuer");

    public static readonly Refusal NoAnswer = Refusal
        .Of("provider-no-answer", "Nobody answers at that address. Look for a slip, or try again in a while.")
        .At("issuer");

    public static readonly Refusal Slow = Refusal
        .Of("provider-slow", "The answer took more than ten seconds. Try again in a while.")
        .At("issuer");

    public static readonly Refusal SendsElsewhere = Refusal
        .Of("provider-sends-elsewhere", "That address sends us on to another. Give the one where it ends.")
        .At("issuer");

    public static readonly Refusal Long = Refusal
        .Of("provider-long", "The answer is far too long for a sign-in. Look for a slip in the address.")
        .At("issuer");

    public static readonly Refusal Rubbish = Refusal
        .Of("provider-rubbish", "Something answers there, but it isn’t a sign-in. Look for a slip in the address.")
        .At("issuer");

    public static readonly Refusal Lacks = Refusal
        .Of("provider-lacks", "It answers, but can’t sign people in by code. Ask whoever runs it for OpenID Connect.")
        .At("issuer");

    public static readonly Refusal NoKeys = Refusal
        .Of("provider-no-keys", "It answers, but shows no keys that we can read. Ask whoever runs it.")
        .At("issuer");

    /// <summary>Not a step of the sign-in itself: its answer is none of OpenID Connect's.</summary>
    public static readonly Refusal NoToken = Refusal.Of(
        "provider-no-token",
        "It gave us no proof of who came. The id or the secret may be wrong."
    );

    public static readonly Refusal NotBelieved = Refusal.Of(
        "provider-not-believed",
        "What it told us can’t be believed: the signature, the time or the name is wrong."
    );

    public static Refusal Says(int status) =>
        Refusal
            .Of(
                "provider-says",
                "It answers with {status}, which is a no. Look for a slip in the address.",
                ("status", status)
            )
            .At("issuer");

    public static Refusal CallsItself(string name) =>
        Refusal
            .Of("provider-calls-itself", "It calls itself {name}. Write the address that way.", ("name", name))
            .At("issuer");
}
