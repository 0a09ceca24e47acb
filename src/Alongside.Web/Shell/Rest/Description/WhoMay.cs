using System.Text.Json;
using System.Text.Json.Nodes;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>
/// Who may call an operation, in a sentence: from the policies of its route, or from the people who may make the move that it
/// makes. It stands in the document as an extension, because OpenAPI has no word for it where a token is no OAuth token.
/// </summary>
static class WhoMay
{
    public const string Name = "x-who-may";

    static readonly (Part Part, string Words)[] Parts =
    [
        (Part.Employee, "the employee"),
        (Part.Manager, "the manager"),
        (Part.Hr, "HR"),
    ];

    public static void Say(OpenApiOperation operation, IReadOnlyList<object> metadata) =>
        Say(
            operation,
            metadata.OfType<OnlyFor>().LastOrDefault() is { Part: var part } ? Of(part)
                : metadata.OfType<TakesMove>().LastOrDefault() is { Move: var move } ? Of(move.Rule.By)
                : Of(
                    metadata.OfType<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is not null),
                    metadata.OfType<ForIntegrationsAttribute>().LastOrDefault()
                )
        );

    public static void Say(OpenApiOperation operation, Move move) => Say(operation, Of(move.Rule.By));

    static void Say(OpenApiOperation operation, string words) =>
        (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal))[Name] =
            new JsonNodeExtension(JsonValue.Create(words));

    /// <summary>“The employee or the manager.”</summary>
    static string Of(Part by)
    {
        var words = string.Join(" or ", Parts.Where(p => by.HasFlag(p.Part)).Select(p => p.Words));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    static string Of(string? policy, ForIntegrationsAttribute? program) =>
        policy switch
        {
            Policies.Manager => "Somebody who leads people.",
            Policies.Hr => "HR, and an adviser from outside.",
            Policies.Administrator => "The firm’s administrator.",
            Policies.LooksAfter => "HR or the administrator.",
            Policies.WholeFirm => "HR or the administrator, and no adviser who helps with some teams alone.",
            Policies.PeopleData => $"The firm’s administrator, or a program that was let in for {ScopeOf(program)}.",
            Policies.Integration => $"A program that was let in for {ScopeOf(program)}.",
            _ => "Anybody of the firm, as far as they can see it on their pages.",
        };

    static string ScopeOf(ForIntegrationsAttribute? program) =>
        JsonNamingPolicy.CamelCase.ConvertName($"{program?.Scope}");
}
