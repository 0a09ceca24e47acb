using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Why a role cannot be given or ended.</summary>
public static class RoleRefusals
{
    public static readonly Refusal NotOneself = Refusal
        .Of("role-not-oneself", "Choose somebody else. Nobody can give a role to themself.")
        .At("person");

    public static readonly Refusal AdviserAskedIn = Refusal
        .Of("role-adviser-asked-in", "Ask an adviser in, or let them go, on the page for advisers.")
        .At("role");

    public static readonly Refusal LastAdministrator = Refusal.Of(
        "role-last-administrator",
        "Someone has to look after the firm. Name another person first."
    );

    public static readonly Refusal NobodyFound = Refusal
        .Of("role-nobody-found", "Nobody here has that name or address. Write it as it stands in the list of people.")
        .At("person");

    public static readonly Refusal SeveralFound = Refusal
        .Of("role-several-found", "More than one person has that name. Write the e-mail address.")
        .At("person");
}
