using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;

namespace Alongside.Web.Features.Leaving;

/// <summary>The firm as firm.json tells it: what was set for it, who took the copy and why, and how both chains ended.</summary>
sealed record ArchivedFirm(
    FirmId Firm,
    string Word,
    FirmTerms Terms,
    DateTime MadeAt,
    int Copy,
    PersonId AskedBy,
    PersonId? AgreedBy,
    string Reason,
    ChainHead Head,
    ChainHead LogHead
);
