using Alongside.Web.Outputs.Mail;

namespace Alongside.Web.Shell.SignIn.Own;

static class FirstTimeLetter
{
    /// <summary>The subject can be seen by a neighbour. There is no link, because only the browser that asked may go on.</summary>
    public static Letter To(EmailAddress address, string firm, string digits) =>
        new(
            address.Value,
            "Your way in",
            $"""
            Hello

            Somebody came to Alongside by the own sign-in of {firm}, for the first time and with this address. If it was you, type this code where you came:

            {digits[..3]} {digits[3..]}

            It works once, for 15 minutes. If it wasn’t you, type it nowhere, and tell HR of your firm.
            """
        );
}
