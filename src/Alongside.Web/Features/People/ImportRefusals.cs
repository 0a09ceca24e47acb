using Alongside.Domain.Basics;

namespace Alongside.Web.Features.People;

/// <summary>What can be wrong with an import besides its rows.</summary>
static class ImportRefusals
{
    public static readonly Refusal NothingGiven = Refusal
        .Of("nothing-given", "Choose a file, paste the lines, or write a name.")
        .At("upload");

    public static readonly Refusal OneWay = Refusal
        .Of("one-way", "Give us a file, lines or names, but one of them at a time.")
        .At("upload");

    public static readonly Refusal DraftGone = Refusal.Of(
        "draft-gone",
        "This page was open for too long. Give us the file again; nothing has changed."
    );

    public static readonly Refusal ChangedMeanwhile = Refusal.Of(
        "changed-meanwhile",
        "Somebody else changed people while you were reading. Here is what the file would do now."
    );

    public static readonly Refusal Busy = Refusal.Of(
        "imports-busy",
        "Some large files are on their way already. Wait two minutes, and say yes again. Nobody has been changed."
    );

    public static readonly Refusal FromWhen = Refusal
        .Of("from-when", "Choose a day from today on, within a year.")
        .At("from");

    public static Refusal ToPutRight(int count) =>
        new(
            "to-put-right",
            Sentence.Count(
                count,
                "Put one thing right in the list, and give it to us again. Nobody has been changed.",
                "Put {count} things right in the list, and give it to us again. Nobody has been changed."
            )
        );
}
