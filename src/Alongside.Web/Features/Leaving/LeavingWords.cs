using Alongside.Domain.Basics;
using Alongside.Domain.Firms;

namespace Alongside.Web.Features.Leaving;

/// <summary>Copies and removals of a whole firm, as the log of changes tells them.</summary>
public static class LeavingWords
{
    public static Sentence Of(FirmChange change) =>
        change switch
        {
            ExportAsked asked => Sentence.Say(
                "Copy {number} of everything was asked for: “{reason}”",
                ("number", asked.Number),
                ("reason", asked.Reason)
            ),
            ExportAgreed agreed => Sentence.Say("Copy {number} was agreed to", ("number", agreed.Number)),
            ExportRefused refused => Sentence.Say("Copy {number} was not agreed to", ("number", refused.Number)),
            ExportWithdrawn back => Sentence.Say("The wish for copy {number} was taken back", ("number", back.Number)),
            ExportMade made => Sentence.Say(
                "Copy {number} was made, up to entry {entry}",
                ("number", made.Number),
                ("entry", made.Entries)
            ),
            ExportTaken taken => Sentence.Say(
                "Their half of the password of copy {number} was shown",
                ("number", taken.Number)
            ),
            RemovalAsked asked => Sentence.Say(
                "It was asked to take the firm out: “{reason}”",
                ("reason", asked.Reason)
            ),
            RemovalAgreed agreed => Sentence.Say("It was agreed that the firm goes on {day}", ("day", agreed.Day)),
            RemovalRefused => Sentence.Say("It was not agreed that the firm goes"),
            RemovalWithdrawn => Sentence.Say("The wish to take the firm out was taken back"),
            RemovalCalledOff => Sentence.Say("It was called off: the firm stays"),
            _ => throw new ArgumentException("There are no words for this change.", nameof(change)),
        };
}
