using Alongside.Bench.Reference;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Serving;

/// <summary>The process that is measured: the program as it is, and beside it the reference page, each on a port of its own.</summary>
static class Served
{
    public const string Word = "serve";

    /// <summary>Says how many pages one person may ask for in a minute; 0 counts nothing.</summary>
    public const string Pages = "ALONGSIDE_PAGES";

    /// <summary>Serves until its input ends; says on two lines where the program and the reference listen.</summary>
    public static async Task RunAsync()
    {
        var builder = App.Builder(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [Pages] = Environment.GetEnvironmentVariable(Pages) ?? "0",
            }
        );
        builder.WebHost.UseUrls(AnyPort);
        await using var program = builder.Build().UseAlongside();
        await using var reference = ReferenceApp.Build(program.Services, AnyPort);
        await program.StartAsync();
        await reference.StartAsync();
        Console.WriteLine(AddressOf(program));
        Console.WriteLine(AddressOf(reference));
        await Console.In.ReadToEndAsync();
    }

    const string AnyPort = "http://127.0.0.1:0";

    static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.GetRequired<IServerAddressesFeature>().Addresses.First();
}
