using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>An e-mail address that may sign in; one account may belong to several firms.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out AccountId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>One browser, signed in.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out SessionId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>One personal API token.</summary>
public readonly record struct TokenId(Guid Value) : ITypedId<TokenId>
{
    public static TokenId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out TokenId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>One program that a firm lets in.</summary>
public readonly record struct IntegrationId(Guid Value) : ITypedId<IntegrationId>
{
    public static IntegrationId Of(Guid value) => new(value);

    public static bool TryParse(string? text, out IntegrationId id) => TypedId.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
