using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Why there is no copy of a whole firm, or not for this person.</summary>
public static class ExportRefusals
{
    public static readonly Refusal RoleTooNew = Refusal.Of(
        "export-role-too-new",
        "Somebody who has been HR or administrator here for a week can say yes. You can say no."
    );

    public static readonly Refusal NotThere = Refusal.Of(
        "export-not-there",
        "This file is not there. It may not be made yet, or its days are over."
    );

    public static readonly Refusal TakenAlready = Refusal.Of(
        "export-taken-already",
        "You were shown your half already. It is shown once; who has lost it asks for a new copy."
    );
}
