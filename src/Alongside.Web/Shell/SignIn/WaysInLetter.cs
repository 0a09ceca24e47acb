using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Ui;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Tells somebody that there is a new way into their account, or one less.</summary>
public sealed class WaysInLetter(Postman postman, Origin origin)
{
    public static readonly Sentence PasswordSet = Sentence.Say("A password was set.");
    public static readonly Sentence AppAdded = Sentence.Say("An app that shows codes was added.");
    public static readonly Sentence AppRemoved = Sentence.Say("The app that shows codes was taken away.");
    public static readonly Sentence CodesRenewed = Sentence.Say("New codes for a lost phone were made.");
    public static readonly Sentence PasskeyAdded = Sentence.Say("A passkey was added.");
    public static readonly Sentence PasskeyRemoved = Sentence.Say("A passkey was taken away.");
    public static readonly Sentence TokenMade = Sentence.Say("A token for a program was made.");
    public static readonly Sentence PasswordRemoved = Sentence.Say("The password was taken away.");

    public void Post(HttpContext context, Visitor to, Sentence change) =>
        postman.Post(
            new(
                to.Address,
                "Your ways in",
                $"""
                Hello

                How you sign in to Alongside has changed. {Words.English.Plain(change)}

                If it was you, you don’t need to do anything. If it wasn’t, sign in and open your account. Undo it there, and end what you don’t know:

                {origin.For(context.Request)}/account
                """
            )
        );
}
