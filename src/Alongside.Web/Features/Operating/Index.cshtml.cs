using System.Globalization;
using System.Reflection;
using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Operating;

/// <summary>What whoever runs the installation has to know: how mail leaves, which could not be delivered, and whether there are backups.</summary>
[Authorize(SignInPolicies.Operator)]
public sealed class IndexModel(
    DeadLetters letters,
    MailChoices choices,
    MailSettings settings,
    Installation installation,
    BackupNotes notes,
    BackupSettings backups,
    Engine engine
) : PageModel
{
    public static string Version { get; } =
        typeof(IndexModel)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public MailSettings Settings => settings;

    public IReadOnlyList<DeadLettersOf> Dead { get; private set; } = [];

    public BackupLines Backups { get; private set; } = null!;

    public IReadOnlyList<FirmServed> Firms { get; private set; } = [];

    /// <summary>What has brought the database to its shape, the latest last.</summary>
    public IReadOnlyList<string> Migrations { get; private set; } = [];

    public string Database => engine.IsPostgres ? "PostgreSQL" : "SQLite";

    public static string Shown(DateTime instant) =>
        instant.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await choices.ReadAsync(ct);
        Dead = await letters.AllAsync(ct);
        Backups = new BackupLines(await notes.ReadAsync(ct), backups);
        Firms = await installation.FirmsAsync(ct);
        Migrations = await installation.MigrationsAsync(ct);
    }

    public async Task<IActionResult> OnPostAgainAsync(string? firm, CancellationToken ct)
    {
        if (!FirmId.TryParse(firm, out var id) || (await letters.AllAsync(ct)).All(dead => dead.Firm != id))
            return NotFound();
        await letters.TryAgainAsync(id, ct);
        return new SeeOther("/operator");
    }
}
