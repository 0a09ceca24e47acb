using Alongside.Domain.Basics;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Copies;

/// <summary>What lies in the folder, and how to see that nothing in it was changed, in plain words.</summary>
static class FolderReadme
{
    public static string Of(RecordCopy copy, Words words)
    {
        var top = copy.TopOf(CopyKind.Record);
        IEnumerable<Sentence?> lines =
        [
            Sentence.Say(
                "A record of {name} and {manager}, made for {name} on {day}.",
                ("name", top.Employee.Name),
                ("manager", top.Manager.Name),
                ("day", words.Date(copy.Desk.Today))
            ),
            null,
            .. Held,
            null,
            .. Checking,
            Sentence.Say(
                "The chain then ended with entry {number}, and its hash was:",
                ("number", $"{top.Head.Number}")
            ),
            Sentence.Say("{hash}", ("hash", top.Head.Hash)),
        ];
        return string.Concat(lines.Select(l => $"{(l is null ? "" : words.Plain(l))}\r\n"));
    }

    static readonly Sentence[] Held =
    [
        Sentence.Say("record.pdf or record.html: the record, to read and to print."),
        Sentence.Say("entries.csv, promises.csv and log.csv: the same as tables, for a spreadsheet."),
        Sentence.Say("record.json: the same for programs, with the hashes."),
        Sentence.Say("only-you: your own notes, lines that you keep, and what you share with HR alone."),
        Sentence.Say("Keep only-you to yourself when you hand the rest on."),
    ];

    static readonly Sentence[] Checking =
    [
        Sentence.Say("To check an entry in record.json:"),
        Sentence.Say("1. The SHA-256 of salt and payload, one after the other, is the digest."),
        Sentence.Say("2. The SHA-256 of the text in “covers” is the hash. That text holds the digest."),
        Sentence.Say("3. It ends with the hash of the entry before it in the firm’s chain."),
        Sentence.Say("Whoever runs Alongside can show the entries between, and that the chain is whole."),
    ];
}
