using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Leaving;

/// <summary>What lies in the copy of a firm, what does not, and how to see that nothing in it was changed, in plain words.</summary>
static class ArchiveReadme
{
    public static string Of(FirmRow firm, ExportRow export, Desk desk, ArchiveNames names, Words words)
    {
        IEnumerable<Sentence?> lines =
        [
            Sentence.Say("A copy of {firm}, made on {day}.", ("firm", firm.Name), ("day", words.Date(desk.Today))),
            Sentence.Say(
                "{name} asked for it, and {other} agreed.",
                ("name", names.Of(export.AskedBy)),
                ("other", names.Of(export.AnsweredBy ?? PersonId.Nobody))
            ),
            Sentence.Say("The reason they gave: {reason}", ("reason", export.Reason)),
            Sentence.Say("Everybody in the firm can read that this copy was made, by whom, and why."),
            null,
            .. Held,
            null,
            .. NotHeld,
            null,
            .. Checking,
            Sentence.Say("The chain ends with entry {number}, and its hash is:", ("number", firm.HeadNumber)),
            Sentence.Say("{hash}", ("hash", firm.HeadHash)),
            Sentence.Say("The firm’s log ends with entry {number}, and its hash is:", ("number", firm.LogNumber)),
            Sentence.Say("{hash}", ("hash", firm.LogHash)),
        ];
        return string.Concat(lines.Select(l => $"{(l is null ? "" : words.Plain(l))}\r\n"));
    }

    static readonly Sentence[] Held =
    [
        Sentence.Say("people, managers, roles, advisers: who was here, who led whom, and who did what for the firm."),
        Sentence.Say("records: each plan and talk as it stands. entries: all that was written, in its order."),
        Sentence.Say("firm-log: who changed which rule or role. heads: how the chain ended on each day."),
        Sentence.Say(
            "The .csv files are for a spreadsheet. The .json and .jsonl files are for programs, one value a line."
        ),
    ];

    static readonly Sentence[] NotHeld =
    [
        Sentence.Say("Not in here: what one person keeps alone, notes under seal, and what people wrote to HR."),
        Sentence.Say("Each person can take that themself, as long as the firm is in Alongside."),
        Sentence.Say("Words that were erased are gone. Their entry and its hash are still there."),
    ];

    static readonly Sentence[] Checking =
    [
        Sentence.Say("To check that nothing was changed, go through chain.jsonl line by line:"),
        Sentence.Say("1. “previous” is the hash of the line before. In the first line it is empty."),
        Sentence.Say("2. The SHA-256 of “covers” is the hash. A line without it is not part of this copy."),
        Sentence.Say("3. The SHA-256 of salt and payload, one after the other, is the digest."),
        Sentence.Say("4. The last line but one of “covers” is the digest."),
        Sentence.Say("5. The last line’s hash is the one below. heads.csv names hashes of lines on the way."),
        Sentence.Say("The firm’s log is checked in the same way, in firm-log.jsonl."),
    ];
}
