using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// What a firm may let a program do. None of it holds a word of any record, or says whom one is about: a program is nobody’s
/// manager and nobody’s HR.
/// </summary>
public enum IntegrationScope
{
    /// <summary>Names, addresses, teams and who leads whom.</summary>
    PeopleRead = 1,

    /// <summary>Who joins, leaves and moves, as from a file. It changes no e-mail address that is there, and gives no role.</summary>
    PeopleImport = 2,

    /// <summary>On which days something is promised or talked over, in which record; of nobody by name.</summary>
    DatesRead = 3,
}

/// <summary>The integration that asks, as a request knows it.</summary>
public sealed record IntegrationSeat(IntegrationId Id, string Name, ImmutableHashSet<IntegrationScope> Scopes);

/// <summary>Lets a route be asked by integrations that have this scope; a route without it is asked by none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForIntegrationsAttribute(IntegrationScope scope) : Attribute
{
    public IntegrationScope Scope => scope;
}

/// <summary>Scopes as they are written down: their names, with spaces between.</summary>
public static class IntegrationScopes
{
    public static string Write(IEnumerable<IntegrationScope> scopes) => string.Join(' ', scopes.Distinct().Order());

    /// <summary>What is no scope of today is none.</summary>
    public static ImmutableHashSet<IntegrationScope> Read(string text) =>
        [.. text.Split(' ').SelectMany(word => Enum.GetValues<IntegrationScope>().Where(scope => $"{scope}" == word))];
}

/// <summary>An integration as one statement reads it.</summary>
sealed record IntegrationFound(IntegrationId Id, string Name, string Scopes, DateTime? UsedAt, FirmId Firm, string Slug)
{
    /// <summary>It has no account and is no person, so that nothing of anybody’s is ever its own.</summary>
    public Visitor ToVisitor(string slug) =>
        new(default, "")
        {
            Integration = new(Id, Name, IntegrationScopes.Read(Scopes)),
            Fresh = true,
            Firm = slug == Slug ? Firm : null,
        };
}
