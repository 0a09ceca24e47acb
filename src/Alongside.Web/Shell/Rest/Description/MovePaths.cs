using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>One path for each move, with its fields, in place of the one route that serves them all.</summary>
sealed class MovePaths(MoveSummaries summaries) : IOpenApiDocumentTransformer
{
    /// <summary>The nouns whose records move, and which of a move's fields the address gives.</summary>
    static readonly (string Noun, Type Process, string? InAddress)[] Moving =
    [
        ("check-ins", typeof(CheckIn), null),
        ("task-plans", typeof(TaskPlan), null),
        ("asks", typeof(Ask), null),
        ("promises", typeof(HelpingProcess), "promise"),
    ];

    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        foreach (var (noun, process, inAddress) in Moving)
        {
            var any = $"/api/v1/{noun}/{{id}}/{{move}}";
            document.Paths.Remove(any);
            foreach (
                var move in MoveTable.Of(process).All.Where(m => m.Rule.By is not Part.Calendar).OrderBy(m => m.Name)
            )
                document.Paths[$"/api/v1/{noun}/{{id}}/{move.Name}"] = new OpenApiPathItem
                {
                    Operations = new Dictionary<HttpMethod, OpenApiOperation>
                    {
                        [HttpMethod.Post] = await OperationAsync(noun, move, inAddress, document, context, ct),
                    },
                };
        }
    }

    async Task<OpenApiOperation> OperationAsync(
        string noun,
        Move move,
        string? inAddress,
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        var operation = new OpenApiOperation
        {
            OperationId = $"{noun}-{move.Name}",
            Summary = summaries.Of(move),
            Description = move.Rule.OwnHand
                ? "Needs the employee’s own hand where the words are the employee’s."
                : null,
            Tags = new HashSet<OpenApiTagReference> { new(Groups.Of(noun, move), document) },
            Parameters =
                inAddress is null && noun != "asks"
                    ? [Parameters.InPath("id"), Parameters.Voice()]
                    : [Parameters.InPath("id")],
            RequestBody = Operations.Body(
                await MoveBodies.SchemaAsync(
                    move,
                    inAddress,
                    (type, c) => context.GetOrCreateSchemaAsync(type, null, c),
                    ct
                )
            ),
            Responses = new OpenApiResponses { ["200"] = Done(document) },
        };
        Answers.Say(operation, new Asked(Writes: true, Posts: true, IfMatch: true), document);
        WhoMay.Say(operation, move);
        return operation;
    }

    static OpenApiResponse Done(OpenApiDocument document) =>
        new()
        {
            Description = "Done; says where to look.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = new OpenApiSchemaReference(nameof(Moved), document) },
            },
        };
}
