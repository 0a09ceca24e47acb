using Alongside.Domain.Firms;
using Alongside.Web.Shell;

namespace Alongside.Web.Features.Rules;

/// <summary>A page about what is set for the whole firm.</summary>
public abstract class RulesPage : FirmPage
{
    /// <summary>The terms as this request found them.</summary>
    public FirmTerms Terms =>
        new(
            Desk.Firm.Name,
            Desk.Firm.Zone,
            Desk.Firm.Contact?.Person,
            Desk.Firm.Contact?.Phone,
            Desk.Firm.Helpline,
            Desk.Firm.Rules
        );
}
