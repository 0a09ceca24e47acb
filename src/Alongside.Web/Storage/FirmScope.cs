using Alongside.Domain.Basics;

namespace Alongside.Web.Storage;

/// <summary>
/// The one firm that this request, job or command works in. It is set once; the query filters and the database's row-level
/// security both hang on it, and without it nothing is found.
/// </summary>
public sealed class FirmScope
{
    FirmId? firm;

    public FirmId Firm => firm ?? default;

    public void Enter(FirmId id) =>
        firm =
            firm is null || firm == id
                ? id
                : throw new InvalidOperationException("A scope never changes from one firm to another.");
}
