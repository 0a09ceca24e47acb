using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.SignIn;

/// <summary>One site on each engine, shared by tests that run one after the other; each brings its own people and networks.</summary>
public sealed class SignInSites(PostgresServer postgres) : IAsyncLifetime
{
    readonly Dictionary<EngineKind, SignInSite> sites = [];

    public SignInSite On(EngineKind kind) => sites[kind];

    public async ValueTask InitializeAsync()
    {
        foreach (var kind in Enum.GetValues<EngineKind>())
            sites[kind] = await SignInSite.StartAsync(kind, postgres);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
            await site.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class SignInCollection : ICollectionFixture<SignInSites>
{
    public const string Name = "Sign-in";
}
