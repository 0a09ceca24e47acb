using Alongside.Web.Outputs.Mail;

namespace Alongside.Web.Jobs;

/// <summary>One mail that says nothing, to see whether the mail server takes it.</summary>
static class TrialLetter
{
    /// <returns>Why it did not leave; nothing when it did.</returns>
    public static async Task<string?> SendAsync(Carriers carriers, string address, CancellationToken ct)
    {
        var letter = new Letter(address, "A test from Alongside", "Mail from Alongside reaches you.");
        try
        {
            await carriers.For(practice: false).CarryAsync(letter, Guid.CreateVersion7(), ct);
            return null;
        }
        catch (Exception problem) when (Ending.Of(problem, wasLast: false) is not null)
        {
            return problem is OperationCanceledException ? "The server did not answer in time." : problem.Message;
        }
    }
}
