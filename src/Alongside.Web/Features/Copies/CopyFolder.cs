using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Copies;

/// <summary>
/// The employee's own record as a folder: to read, as tables and for programs, with what shows that nothing was changed. What the
/// employee keeps alone lies in a folder of its own inside, so that the rest can be handed on.
/// </summary>
static class CopyFolder
{
    public static async Task<IResult> AnswerAsync<T>(
        HttpContext http,
        TakingCopies taking,
        CopyPrinting printing,
        CopyText text,
        Words words,
        RecordId id,
        long version,
        CancellationToken ct
    )
        where T : Process
    {
        if (await taking.FindOwnAsync<T>(http, id, version, ct) is not { IsEmployees: true } copy)
            return Results.NotFound();
        var html = await text.WriteAsync(http, new CopyContent(copy, CopyKind.Record));
        var (printed, wait) = await printing.PrintAsync(copy.Desk, html, ct);
        if (wait is { } until)
            return CopyAnswers.Wait(http, until);
        var read = printed?.Pdf is { } pdf ? ("record.pdf", pdf) : ("record.html", Encoding.UTF8.GetBytes(html));
        return Results.File(
            Zip(copy, Files(copy, read, words)),
            "application/zip",
            CopyKind.Record.File(version, "zip")
        );
    }

    /// <summary>In the order in which somebody reads them.</summary>
    static ImmutableArray<(string Name, byte[] Bytes)> Files(RecordCopy copy, (string, byte[]) read, Words words)
    {
        var (tables, own) = (new CopyTables(copy, words), copy.Past.Entries.Where(e => !e.IsOfBoth).ToList());
        return
        [
            ("README.txt", Encoding.UTF8.GetBytes(FolderReadme.Of(copy, words))),
            read,
            ("entries.csv", Csv(tables.Entries(copy.Past.OfBoth))),
            ("promises.csv", Csv(tables.Promises)),
            .. copy is PlanCopy plan ? [("log.csv", Csv(tables.Log(plan)))] : Array.Empty<(string, byte[])>(),
            ("record.json", FolderJson.Of(copy, copy.Past.OfBoth)),
            ("only-you/entries.csv", Csv(tables.Entries(own))),
            ("only-you/record.json", FolderJson.Of(copy, own)),
        ];
    }

    /// <summary>The byte order mark tells a spreadsheet that this is UTF-8.</summary>
    static byte[] Csv(IEnumerable<IEnumerable<string>> rows) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvText.Write(rows))];

    /// <summary>Every file bears the instant of the version, so that the same copy has the same bytes.</summary>
    static byte[] Zip(RecordCopy copy, ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        var at = new DateTimeOffset(copy.Past.OfBoth.Last().Entry.At);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry($"alongside-record-{copy.Past.Version}/{name}");
                entry.LastWriteTime = at;
                using var file = entry.Open();
                file.Write(content);
            }
        return bytes.ToArray();
    }
}
