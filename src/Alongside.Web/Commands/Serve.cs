using System.CommandLine;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.SettingUp;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Starting;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Alongside.Web.Commands;

static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen (ALONGSIDE_URLS; default http://localhost:5080).",
        };
        var data = Common.Data();
        var empty = new Option<bool>("--empty") { Description = "Without the practice firm (ALONGSIDE_EMPTY=1)." };
        var command = new Command("serve", "Serve Alongside.") { urls, data, empty };
        command.SetAction(
            async (parse, ct) =>
            {
                var given = Common.Given(parse, data);
                if (parse.GetValue(urls) is { } address)
                    given["ALONGSIDE_URLS"] = address;
                if (parse.GetValue(empty))
                    given["ALONGSIDE_EMPTY"] = "1";
                return await RunAsync(given, ct);
            }
        );
        return command;
    }

    static async Task<int> RunAsync(Dictionary<string, string?> given, CancellationToken ct)
    {
        var builder = App.Builder(given);
        var options = builder.Configuration;
        if (!MayStart(options))
            return Common.NotSafe;
        builder.WebHost.UseUrls(Listening.Told(options));
        await using var app = builder.Build().UseAlongside();
        var ready = MakingReady.BesideAsync(app);
        var isNew = await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(ct);
        var practice = await PractiseAsync(app, wanted: isNew && options["ALONGSIDE_EMPTY"] is (null or "" or "0"), ct);

        var code = await CodeAsync(app, ct);
        await ready;
        await app.StartAsync(ct);
        SayWhereToClick(app, practice, code);
        await app.WaitForShutdownAsync(ct);
        return Common.Done;
    }

    /// <summary>Says everything at once that stands in the way, so that nobody has to start it five times to hear of five things.</summary>
    static bool MayStart(IConfiguration options)
    {
        var rules = StartRules.For(options, Engine.From(options));
        foreach (var says in rules.Refusals.Concat(rules.Advice))
            Console.Error.WriteLine(Words.English.Plain(says));
        if (rules.Refusals.Count > 0)
            Console.Error.WriteLine("Alongside was not started.");
        return rules.Refusals.Count == 0;
    }

    /// <summary>A new database gets the practice firm; one from which it was removed stays without.</summary>
    static async Task<bool> PractiseAsync(WebApplication app, bool wanted, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var firm = scope.ServiceProvider.GetRequiredService<PracticeFirm>();
        var practise = wanted || await firm.IsThereAsync(ct);
        if (practise)
            await firm.EnsureAsync(ct);
        return practise;
    }

    static async Task<string?> CodeAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUpCodes>().MakeAsync(ct);
    }

    static void SayWhereToClick(WebApplication app, bool practice, string? code)
    {
        var address = app
            .Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.GetRequired<IServerAddressesFeature>()
            .Addresses.First()
            .TrimEnd('/');
        Console.WriteLine(address);
        Console.WriteLine(
            practice
                ? "Open it and sign in with one click as Maya (manager), Sam (employee), Ros (HR) or the administrator of the practice firm."
            : code is null ? "Open it and sign in with your e-mail address."
            : "There is no firm yet."
        );
        if (code is not null)
            Console.WriteLine(
                $"Set up your firm at {address}/set-up with the code {code}. It works once, until Alongside stops."
            );
        if (app.Services.GetRequiredService<MailSettings>().Server is null)
            Console.WriteLine("Mail is not set up: sign-in links are printed here and kept in the outbox folder.");
        Console.WriteLine("Ctrl-C stops Alongside.");
    }
}
