using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.Administering;

/// <summary>The roles of a firm, in words for those who give them.</summary>
public static class RoleWords
{
    public static Sentence Of(Role role) =>
        role switch
        {
            Role.Hr => Sentence.Say("HR"),
            Role.Adviser => Sentence.Say("Adviser from outside"),
            Role.Administrator => Sentence.Say("Administrator"),
            _ => Sentence.Say("Auditor"),
        };

    /// <summary>What comes with the role, as the key to its translation.</summary>
    public static string MeansOf(Role role) =>
        role switch
        {
            Role.Hr => "Sees steps and dates, and words with a reason that the employee can read.",
            Role.Adviser => "Reads as HR does, by name.",
            Role.Administrator => "Looks after people, rules and roles. Reads nobody’s words.",
            _ => "Reads nobody’s words.",
        };
}
