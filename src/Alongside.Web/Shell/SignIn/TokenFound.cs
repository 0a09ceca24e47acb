using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn;

/// <summary>A token as one statement reads it. It lives as long as its membership, and knows a person in its own firm alone.</summary>
sealed record TokenFound(
    TokenId Id,
    AccountId Account,
    string Address,
    DateTime? UsedAt,
    FirmId Firm,
    string Slug,
    PersonId Person,
    string Scopes,
    DateTime MadeAt
)
{
    public Visitor ToVisitor(string slug, DateTime now) =>
        new(Account, Address)
        {
            Token = Id,
            Scopes = TokenScopes.Parse(Scopes).At(now, MadeAt),
            Fresh = true,
            Firm = slug == Slug ? Firm : null,
            Person = slug == Slug ? Person : null,
        };
}
