using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>What an administrator cannot do with roles: take one for themself, or leave the firm without an administrator.</summary>
public static class RoleRules
{
    /// <summary>Nobody gives themself a role, HR’s least of all: who reads and who decides who reads are two people.</summary>
    public static Refusal? Giving(PersonId hand, PersonId person, Role role) =>
        hand == person ? RoleRefusals.NotOneself
        : role is Role.Adviser ? RoleRefusals.AdviserAskedIn
        : null;

    /// <param name="holders">How many hold the role now.</param>
    public static Refusal? Ending(Role role, int holders) =>
        role is Role.Adviser ? RoleRefusals.AdviserAskedIn
        : role is Role.Administrator && holders < 2 ? RoleRefusals.LastAdministrator
        : null;
}
