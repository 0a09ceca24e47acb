using System.Runtime.CompilerServices;
using System.Text.Json;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Client;

/// <summary>
/// clients/csharp says what the document says. After a change of routes it is written anew:
/// ALONGSIDE_WRITE_DOCS=1 dotnet run --project tests/Alongside.Web.Tests -- -class "*ClientSourceTests".
/// </summary>
public sealed class ClientSourceTests(PostgresServer postgres)
{
    [Fact]
    public async Task The_client_is_what_the_document_tells()
    {
        var told = ClientSource.Write(await DocumentAsync());
        var folder = Path.Combine(Root(), "clients/csharp/Generated");
        if (Environment.GetEnvironmentVariable("ALONGSIDE_WRITE_DOCS") == "1")
            WriteAnew(folder, told);

        Assert.Equal(
            told.Keys,
            Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        foreach (var (name, text) in told)
            Assert.True(
                text == File.ReadAllText(Path.Combine(folder, name)),
                $"{name} is not what the document tells."
            );
    }

    [Fact]
    public async Task Every_operation_has_a_method_of_its_own()
    {
        var operations = ClientSource.Operations(await DocumentAsync()).ToList();
        var methods =
            from place in typeof(Alongside.Client.AlongsideClient).GetProperties()
            from method in place.PropertyType.GetMethods()
            where method.Name.EndsWith("Async", StringComparison.Ordinal)
            select $"{place.Name}.{method.Name}";

        Assert.True(operations.Count > 180, $"Only {operations.Count} operations.");
        Assert.Equal(operations.Count, methods.Distinct(StringComparer.Ordinal).Count());
    }

    static void WriteAnew(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
    }

    async Task<JsonElement> DocumentAsync()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var anybody = app.Visitor();
        return JsonElement.Parse(await anybody.Http.GetStringAsync("/openapi/v1.json"));
    }

    static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
