using System.CommandLine;
using Alongside.Web.Shell.Starting;

namespace Alongside.Web.Commands;

/// <summary>For a container, which holds no other program that could ask.</summary>
static class Healthy
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    public static Command Command()
    {
        var command = new Command(
            "healthy",
            "Ask the program that listens at ALONGSIDE_URLS on this machine whether it is well. Exit code 1 when it isn’t."
        );
        command.SetAction(
            async (_, ct) =>
            {
                var options = new ConfigurationBuilder().AddEnvironmentVariables().Build();
                return await IsWellAsync(Listening.Told(options).Split(';')[0], ct) ? Common.Done : Common.Wrong;
            }
        );
        return command;
    }

    static async Task<bool> IsWellAsync(string address, CancellationToken ct)
    {
        var told = BindingAddress.Parse(address);
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri($"{told.Scheme}://localhost:{told.Port}/healthz"), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
