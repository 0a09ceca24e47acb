using System.Globalization;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.People;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// Who looks after a firm of 800: a spreadsheet as an HR system saves it, one column put right, a look at what it would do, and
/// then everybody can sign in, each where they belong.
/// </summary>
public sealed class HrLeadOf800(RunningApp app, Func<Task<Hands>> sitDown)
{
    const int People = 800;

    public async Task WalkAsync()
    {
        using var sheet = new SheetOnDisk(Rows());
        await using var lead = new Counted(await sitDown());
        await lead.MakeFirmAsync(app, "Tern Foods", "Kerensa Hale", "kerensa@tern.example");
        await BringInAsync(lead, sheet.Path);
        await OpenAsync(lead);
        lead.AssertWithinTenMinutes();

        await using var manager = await sitDown();
        await manager.SignInAsync(app, "p2@tern.example");
        await manager.OpenAsync("/tern-foods/people?name=per+21");
        manager.Sees("Person 21");
        await using var hr = await sitDown();
        await hr.SignInAsync(app, "p1@tern.example");
        await hr.OpenAsync("/tern-foods/hr");
        hr.StandsAt("Nobody needs a hand today");
        await using var employee = await sitDown();
        await employee.SignInAsync(app, $"p{People}@tern.example");
        Assert.Equal("/tern-foods/my-plan", employee.Path);
    }

    static async Task BringInAsync(Hands lead, string sheet)
    {
        await lead.FollowAsync("/people/import");
        lead.Sees("Until you open the firm, only you can come in.");
        await lead.SendAsync("main form", ("upload", sheet));
        lead.StandsAt("This file changes 800 people");
        lead.Sees("We don’t use one column: Answers to.");
        await lead.SendAsync(Move("columns"), ("column3", "Manager"));
        lead.Sees("Manager: Person 1");
        await lead.SendAsync(Move("apply"));
        lead.Sees("800 people join");
        await lead.FollowAsync("/set-up/rules");
    }

    static async Task OpenAsync(Hands lead)
    {
        await lead.SendAsync("main form", ("helpline", "01632 960123"));
        await lead.SendAsync("main form", ("person", "p1@tern.example"), ("phone", "01632 960124"));
        lead.StandsAt("Tern Foods is ready to open");
        await lead.SendAsync("main form[action$='/set-up/open']");
        lead.Sees("Tern Foods is open.");
    }

    /// <summary>Everybody leads ten, and the heading of that column is one that no HR system has.</summary>
    static IEnumerable<string[]> Rows() =>
        [
            ["Full name", "Work e-mail", "Position", "Answers to", "Department", "Site"],
            .. Enumerable
                .Range(1, People)
                .Select(n => new[] { Name(n), Email(n), "Packer", Lead(n), "Packing", "Exeter" }),
        ];

    static string Name(int n) => string.Create(CultureInfo.InvariantCulture, $"Person {n}");

    static string Email(int n) => string.Create(CultureInfo.InvariantCulture, $"p{n}@tern.example");

    static string Lead(int n) => n < 10 ? "" : Name(n / 10);
}

/// <summary>A spreadsheet that somebody has saved, until they are done with it.</summary>
sealed class SheetOnDisk : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public SheetOnDisk(IEnumerable<string[]> rows)
    {
        Path = System.IO.Path.Combine(folder.FullName, "people.xlsx");
        File.WriteAllBytes(Path, Sheets.OfTexts(rows));
    }

    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
