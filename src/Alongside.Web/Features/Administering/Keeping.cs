using System.Collections.Immutable;
using System.Globalization;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Features.People;
using Alongside.Web.Features.WhoSeesWhat;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Administering;

/// <summary>One kind of text, and how long the program keeps it: each figure is the one that the program goes by.</summary>
public sealed record Kept(Sentence What, Sentence HowLong);

/// <summary>How long which words are kept in a firm.</summary>
public static class Keeping
{
    static readonly Sentence WithTheFirm = Sentence.Say("As long as the firm is here");

    public static ImmutableArray<Kept> In(FirmRules rules) =>
        [
            .. Seen.All.Select(seen => new Kept(seen.What, Of(seen.Audience, rules))),
            new(
                Sentence.Say("What was said when someone was asked how they are"),
                Lasts(
                    CheckIns.TalkModel.Kept,
                    "Nowhere. The page ends after {count} hours at the latest",
                    t => t.TotalHours
                )
            ),
            new(
                Sentence.Say("A log line that was saved a moment ago, and can be taken back"),
                Lasts(LogDrafts.Undoable, "{count} seconds", t => t.TotalSeconds)
            ),
            new(
                Sentence.Say("What was sent after a sign-in had ended"),
                Lasts(KeptForms.Life, "{count} hours, in memory alone", t => t.TotalHours)
            ),
            new(
                Sentence.Say("A file of people that somebody looks at"),
                Lasts(ImportDraft.Kept, "Nowhere. The page ends after {count} minutes", t => t.TotalMinutes)
            ),
            new(
                Sentence.Say("A code to sign in"),
                Lasts(SignInRules.CodeLife, "It works for {count} minutes", t => t.TotalMinutes)
            ),
            new(Sentence.Say("Who changed which rule or role"), WithTheFirm),
        ];

    static Sentence Of(Audience audience, FirmRules rules) =>
        audience is Audience.OpensTogether
            ? Sentence.Say("Gone {count} days after the plan ends", ("count", rules.SealKept))
            : WithTheFirm;

    static Sentence Lasts(TimeSpan time, string english, Func<TimeSpan, double> unit) =>
        Sentence.Say(english, ("count", Convert.ToInt32(unit(time), CultureInfo.InvariantCulture)));
}
