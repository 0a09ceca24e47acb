using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Leaving;

/// <summary>What lies in the copy of a firm, file by file. Nothing but people’s names is held in memory.</summary>
public sealed class FirmArchive(FirmDb db, FirmLog log, KeptHeads heads, Words words)
{
    public async Task WriteAsync(
        Stream to,
        Desk desk,
        ExportRow export,
        string password,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        var firm = await db.Firms.AsNoTracking().SingleAsync(ct);
        var names = new ArchiveNames(await db.People.ToDictionaryAsync(p => p.Id, p => p.Name, ct));
        var (people, records) = (new ArchivePeople(db, words, names), new ArchiveRecords(db, words, names));
        var entries = new ArchiveEntries(db, words, names, desk.Firm.Head.Number, progress);

        using var zip = new SealedZip(to, password, $"alongside-{firm.Slug}", desk.Now);
        await zip.AddAsync("README.txt", text => text.WriteAsync(ArchiveReadme.Of(firm, export, desk, names, words)));
        await JsonAsync(zip, "firm.json", new[] { FirmOf(firm, export, desk) }.ToAsyncEnumerable(), ct);
        await TableAsync(zip, "people.csv", people.TableAsync(), ct);
        await JsonAsync(zip, "people.jsonl", people.RowsAsync(), ct);
        await TableAsync(zip, "managers.csv", people.LinesAsync(), ct);
        await TableAsync(zip, "roles.csv", people.RolesAsync(), ct);
        await TableAsync(zip, "advisers.csv", people.AdvisersAsync(), ct);
        await TableAsync(zip, "records.csv", records.TableAsync(ct), ct);
        await JsonAsync(zip, "records.jsonl", records.WholeAsync(ct), ct);
        await TableAsync(zip, "entries.csv", entries.TableAsync(ct), ct);
        await JsonAsync(zip, "chain.jsonl", entries.ChainAsync(ct), ct);
        await TableAsync(zip, "heads.csv", HeadsAsync(await heads.OfAsync(firm.Slug, ct)), ct);
        await TableAsync(zip, "firm-log.csv", new ArchiveLog(log, words, names).TableAsync(ct), ct);
        await JsonAsync(zip, "firm-log.jsonl", new ArchiveLog(log, words, names).ChainAsync(ct), ct);
    }

    /// <summary>The byte order mark tells a spreadsheet that this is UTF-8.</summary>
    static Task TableAsync(
        SealedZip zip,
        string name,
        IAsyncEnumerable<IEnumerable<string>> rows,
        CancellationToken ct
    ) =>
        zip.AddAsync(
            name,
            async text =>
            {
                await text.WriteAsync('\ufeff');
                await CsvText.WriteAsync(text, rows, ct);
            }
        );

    /// <summary>One value a line, so that a program reads it as it goes.</summary>
    static Task JsonAsync<T>(SealedZip zip, string name, IAsyncEnumerable<T> values, CancellationToken ct) =>
        zip.AddAsync(
            name,
            async text =>
            {
                await foreach (var value in values.WithCancellation(ct))
                    await text.WriteAsync(JsonSerializer.Serialize<object>(value!, Canonical.Json) + "\n");
            }
        );

    static ArchivedFirm FirmOf(FirmRow firm, ExportRow export, Desk desk) =>
        new(
            firm.Firm,
            firm.Slug,
            TermsBook.TermsOf(firm),
            desk.Now,
            export.Number,
            export.AskedBy,
            export.AnsweredBy,
            export.Reason,
            new ChainHead(firm.HeadNumber, firm.HeadHash),
            new ChainHead(firm.LogNumber, firm.LogHash)
        );

    async IAsyncEnumerable<string[]> HeadsAsync(IReadOnlyList<KeptHead> kept)
    {
        yield return [words["Day"], words["Entry"], words["Hash"]];
        foreach (var head in kept)
            yield return [ArchiveNames.Day(head.Day), ArchiveNames.Number(head.Number), head.Hash];
        await Task.CompletedTask;
    }
}
