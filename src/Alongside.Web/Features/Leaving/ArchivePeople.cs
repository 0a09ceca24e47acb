using Alongside.Web.Features.Administering;
using Alongside.Web.Features.Advising;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Leaving;

/// <summary>The people of a firm, who led whom, who held which role, and who helped from outside.</summary>
sealed class ArchivePeople(FirmDb db, Words words, ArchiveNames names)
{
    public async IAsyncEnumerable<string[]> TableAsync()
    {
        yield return ArchiveNames.Headings(
            words,
            "Person",
            "Name",
            "E-mail",
            "Job title",
            "Team",
            "Location",
            "First day",
            "Last day"
        );
        await foreach (var person in RowsAsync())
            yield return
            [
                $"{person.Id}",
                person.Name,
                person.Email ?? "",
                person.JobTitle ?? "",
                person.Team ?? "",
                person.Location ?? "",
                ArchiveNames.Day(person.Starts),
                ArchiveNames.Day(person.Ends),
            ];
    }

    public IAsyncEnumerable<PersonRow> RowsAsync() =>
        db.People.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id).AsAsyncEnumerable();

    public async IAsyncEnumerable<string[]> LinesAsync()
    {
        yield return ArchiveNames.Headings(words, "Person", "Name", "Manager", "From", "Until");
        var lines = db.ReportingLines.AsNoTracking().OrderBy(l => l.Employee).ThenBy(l => l.From);
        await foreach (var line in lines.AsAsyncEnumerable())
            yield return
            [
                $"{line.Employee}",
                names.Of(line.Employee),
                names.Of(line.Manager),
                ArchiveNames.Day(line.From),
                ArchiveNames.Day(line.Until),
            ];
    }

    public async IAsyncEnumerable<string[]> RolesAsync()
    {
        yield return ArchiveNames.Headings(words, "Person", "Name", "Role", "From", "Until");
        var roles = db.Roles.AsNoTracking().OrderBy(r => r.From).ThenBy(r => r.Person);
        await foreach (var role in roles.AsAsyncEnumerable())
            yield return
            [
                $"{role.Person}",
                names.Of(role.Person),
                words.Plain(RoleWords.Of(role.Role)),
                ArchiveNames.Day(role.From),
                ArchiveNames.Day(role.Until),
            ];
    }

    public async IAsyncEnumerable<string[]> AdvisersAsync()
    {
        yield return ArchiveNames.Headings(
            words,
            "Person",
            "Name",
            "What for",
            "Whom they help with",
            "From",
            "Last day",
            "Asked in by"
        );
        var engagements = db.Engagements.AsNoTracking().OrderBy(e => e.InvitedAt);
        await foreach (var engagement in engagements.AsAsyncEnumerable())
            yield return
            [
                $"{engagement.Adviser}",
                names.Of(engagement.Adviser),
                engagement.Scope,
                words.Plain(ReachWords.Of(engagement.ReadReach())),
                ArchiveNames.Day(engagement.From),
                ArchiveNames.Day(engagement.LastDay),
                names.Of(engagement.InvitedBy),
            ];
    }
}
