using System.CommandLine;
using System.Data.Common;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Ui;

namespace Alongside.Web.Commands;

/// <summary>What the three commands that copy everything share. None of them brings a database up to date by itself.</summary>
static class Copying
{
    public static async Task<int> RunAsync(
        ParseResult parse,
        Option<string?> data,
        Func<IServiceProvider, ProgressLine, Task<Sentence>> copy
    )
    {
        var (console, errors) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        try
        {
            var builder = App.Builder(Common.Given(parse, data));
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            await using var app = builder.Build();
            var live = console == Console.Out && !Console.IsOutputRedirected;
            await console.WriteLineAsync(
                Words.English.Plain(await copy(app.Services, new ProgressLine(console, live)))
            );
            return Common.Done;
        }
        catch (BackupRefusedException no)
        {
            await errors.WriteLineAsync(Words.English.Plain(no.Why.Says));
            return no.Why.Name == BackupRefusals.Place ? Common.NotFound : Common.Wrong;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DbException)
        {
            await errors.WriteLineAsync($"Nothing was kept: {problem.Message}");
            return Common.Wrong;
        }
    }
}
