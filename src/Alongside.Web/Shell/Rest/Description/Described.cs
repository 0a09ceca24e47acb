using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>
/// The OpenAPI document as its bytes, told once and kept: it is the same for everybody until the program is another. Telling it
/// takes a good part of a second, which nobody may ask for again and again.
/// </summary>
public sealed class Described(IServiceProvider services)
{
    public const string Address = "/openapi/v1.json";

    readonly Lazy<Task<byte[]>> told = new(() => TellAsync(services));

    public Task<byte[]> BytesAsync() => told.Value;

    public static async Task<IResult> AnswerAsync(Described described) =>
        Results.Bytes(await described.BytesAsync(), "application/json; charset=utf-8");

    static async Task<byte[]> TellAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope
            .ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1")
            .GetOpenApiDocumentAsync(CancellationToken.None);
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        // without the spaces that take two thirds of it
        return JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(text), Plain);
    }

    static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
