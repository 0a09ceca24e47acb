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
            Tags = new HashSet<OpenApiTagReference> { new(noun, document) },
            Parameters = [Id()],
            RequestBody = await BodyAsync(move, inAddress, context, ct),
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse { Description = "Done; says where the record is." },
            },
        };
        Answers.Say(operation, writes: true);
        return operation;
    }

    static async Task<OpenApiRequestBody> BodyAsync(
        Move move,
        string? inAddress,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
            Required = new HashSet<string>(StringComparer.Ordinal),
        };
        foreach (var field in move.Fields.Where(f => f.Name != inAddress))
        {
            schema.Properties[field.Name!] = await context.GetOrCreateSchemaAsync(field.ParameterType, null, ct);
            if (!MoveFields.IsOptional(field))
                schema.Required.Add(field.Name!);
        }
        return new OpenApiRequestBody
        {
            Required = schema.Required.Count > 0,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = schema },
            },
        };
    }

    static OpenApiParameter Id() =>
        new()
        {
            Name = "id",
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        };
}
