using Alongside.Domain.Firms;
using Alongside.Web.Shell;

namespace Alongside.Web.Features.Rules;

/// <summary>A page about what is set for the whole firm.</summary>
public abstract class RulesPage : FirmPage
{
    /// <summary>The terms as this request found them.</summary>
    public FirmTerms Terms => TermsOf(Desk);

    /// <summary>The same for REST.</summary>
    public static FirmTerms TermsOf(Desk desk) =>
        new(
            desk.Firm.Name,
            desk.Firm.Zone,
            desk.Firm.Contact?.Person,
            desk.Firm.Contact?.Phone,
            desk.Firm.Helpline,
            desk.Firm.Rules
        );
}
