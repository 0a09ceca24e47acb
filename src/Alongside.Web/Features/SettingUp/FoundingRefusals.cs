using Alongside.Domain.Basics;

namespace Alongside.Web.Features.SettingUp;

/// <summary>Why a firm cannot be made, and why nobody sets it up.</summary>
static class FoundingRefusals
{
    public static readonly Refusal CodeWrong = Refusal
        .Of("set-up.code-wrong", "That isn’t the code. Look at the newest lines of the console and type it again.")
        .At("code");

    public static readonly Refusal NoWord = Refusal
        .Of("set-up.no-word", "Write 2 to 40 small letters, digits or dashes, such as acme-foods.")
        .At("word");

    public static readonly Refusal NoName = Refusal
        .Of("set-up.no-name", "Write the firm’s name, in up to 200 letters.")
        .At("name");

    public static readonly Refusal NoZone = Refusal
        .Of("set-up.no-zone", "Choose where your firm is. A time zone is written like Europe/London.")
        .At("zone");

    public static Refusal WordIsOurs(string word) =>
        Refusal
            .Of("set-up.word-is-ours", "Alongside needs “{word}” for itself. Choose another word.", ("word", word))
            .At("word");

    public const string Taken = "set-up.word-is-taken";

    public static Refusal WordIsTaken(string word) =>
        Refusal.Of(Taken, "There is a firm called “{word}” already.", ("word", word)).At("word");
}
