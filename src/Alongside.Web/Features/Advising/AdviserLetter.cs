using System.Globalization;
using Alongside.Domain.Advising;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Advising;

/// <summary>Tells an adviser that a firm has asked them in. It answers a form, as a way in does, and is no message of a record.</summary>
static class AdviserLetter
{
    public static Letter To(EmailAddress address, FirmFacts firm, EngagementTerms terms, string? origin) =>
        new(
            address.Value,
            "A firm asks for your help",
            $"""
            Hello

            {firm.Name} asks you to be their adviser, from {Shown(terms.From)} to {Shown(terms.LastDay)}. They write:

            {terms.Scope}

            {Whom(terms.Reach)}

            Sign in with this address{(
                origin is null ? "" : $" at {origin}/sign-in"
            )}. Before you open what two people share you say why, and the person whose plan it is can read that.
            """
        );

    static string Whom(Reach reach) =>
        reach.Everybody
            ? "You help with everybody there."
            : $"You help with {string.Join(", ", reach.Teams)}, and find nobody else there.";

    static string Shown(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
