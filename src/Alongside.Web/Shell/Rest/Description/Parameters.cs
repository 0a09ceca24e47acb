using System.Text.Json.Nodes;
using Alongside.Domain.Asking;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>What stands in an address: its type, the values that it can have, and what it is for.</summary>
static class Parameters
{
    public static void Say(OpenApiParameter parameter, string path)
    {
        parameter.Description = Words(parameter.Name!);
        parameter.Schema = parameter switch
        {
            { In: ParameterLocation.Path, Name: "number" or "version" } => Whole(1, most: null),
            { In: ParameterLocation.Path, Name: "copy" } => OneOf(
                path.Contains("/check-ins/", StringComparison.Ordinal)
                    ? ["record"]
                    : ["worksheet", "plan", "notes", "record"]
            ),
            { In: ParameterLocation.Path } => Id(),
            { Name: "take" } => Whole(1, Paging.Most),
            { Name: "ended" } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            { Name: "employee" } => Id(),
            { Name: "stage" } => OneOf(RecordFilter.StagesOf(ProcessOf(path))),
            { Name: "show" } => OneOf(
                path.Contains("/hr/", StringComparison.Ordinal)
                    ? ["all", "late", "missed", "ended"]
                    : ["open", "late", "kept"]
            ),
            { Name: "sort" } => OneOf(["next", "new"]),
            { Name: "voice" } => OneOf(["employee"]),
            { Name: "paper" } => OneOf(["letter"]),
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    public static OpenApiParameter InPath(string name) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = Words(name),
            Schema = Id(),
        };

    /// <summary>For moves of the worksheet, at one screen or from paper.</summary>
    public static OpenApiParameter Voice() =>
        new()
        {
            Name = "voice",
            In = ParameterLocation.Query,
            Description = Words("voice"),
            Schema = OneOf(["employee"]),
        };

    static string Words(string name) =>
        name switch
        {
            "before" => "Where the page before ended, as it gave it in “next”.",
            "take" => $"How many at most; {Paging.Most} unless said.",
            "stage" => "Only those at this stage.",
            "ended" => "Only those that have ended, or that have not.",
            "employee" => "Only those of this employee.",
            "show" => "Which of them.",
            "sort" => "By the next date, or the newest first.",
            "name" => "Each of its words begins a word of the name.",
            "words" => "Each begins a word of the text that is found.",
            "voice" => "Whose words the manager writes down, where they are not the manager’s own.",
            "paper" => "Letter instead of A4.",
            "copy" => "Which copy.",
            "version" => "The version that the list of copies gives.",
            "number" => "Which of them, counted from 1.",
            "person" => "The id of a person.",
            "line" => "The id of a line.",
            _ => "The id.",
        };

    static Type ProcessOf(string path) =>
        path.Contains("/check-ins", StringComparison.Ordinal) ? typeof(CheckIn)
        : path.Contains("/asks", StringComparison.Ordinal) ? typeof(Ask)
        : typeof(TaskPlan);

    static OpenApiSchema Id() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    static OpenApiSchema OneOf(string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)v)] };

    static OpenApiSchema Whole(int least, int? most) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Minimum = $"{least}",
            Maximum = most is null ? null : $"{most}",
        };
}
