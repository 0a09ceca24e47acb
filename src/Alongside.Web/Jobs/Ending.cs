using System.Net.Sockets;
using System.Security.Authentication;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Jobs;

/// <summary>How one try to send a mail ended.</summary>
/// <param name="Trouble">The server's number or the kind of fault; never its words, which may quote.</param>
/// <param name="IsOfServer">Nothing was wrong with this mail: the next one would fare no better.</param>
/// <param name="IsNobodyThere">The server was not reached at all.</param>
sealed record Ending(MessageState State, string? Trouble = null, bool IsOfServer = false, bool IsNobodyThere = false)
{
    public static readonly Ending Sent = new(MessageState.Sent);

    public static readonly Ending NoAddress = new(MessageState.NoAddress);

    /// <summary>Nothing for a mistake of the program, which is not the mail's.</summary>
    public static Ending? Of(Exception problem, bool wasLast) =>
        problem switch
        {
            MailRefusedException refused => new(
                refused.IsForGood || wasLast ? MessageState.Dead : MessageState.Waiting,
                $"{refused.Code}",
                !refused.IsOfLetter
            ),
            ArgumentException => new(MessageState.Dead, nameof(ArgumentException)),
            IOException
            or SocketException
            or AuthenticationException
            or OperationCanceledException
            or UnauthorizedAccessException => new(
                wasLast ? MessageState.Dead : MessageState.Waiting,
                problem.GetType().Name,
                IsOfServer: true,
                IsNobodyThere: problem is SocketException
            ),
            _ => null,
        };
}
