using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Shell;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Rules;

/// <summary>The changes of a firm, as the log of changes tells them.</summary>
public static class ChangeWords
{
    static readonly Sentence AtTheMachine = Sentence.Say("whoever runs Alongside");

    public static Sentence Of(FirmChange change) =>
        change switch
        {
            TermsSet => Sentence.Say("The rules were changed"),
            RoleGiven given => Sentence.Say(
                "{person} is {role} from {day}",
                ("person", given.Person),
                ("role", Of(given.Role)),
                ("day", given.From)
            ),
            RoleEnded ended => Sentence.Say(
                "{person} is no longer {role}",
                ("person", ended.Person),
                ("role", Of(ended.Role))
            ),
            CardPrinted card => Sentence.Say("A card to sign in was printed for {person}", ("person", card.Person)),
            CardEnded card => Sentence.Say("The card of {person} was ended", ("person", card.Person)),
            ReachSet { Everybody: true } reach => Sentence.Say(
                "{person} helps with everybody",
                ("person", reach.Adviser)
            ),
            ReachSet reach => Sentence.Say(
                "{person} helps with {teams} and nobody else",
                ("person", reach.Adviser),
                ("teams", string.Join(", ", reach.Teams))
            ),
            PeopleImported import => Sentence.Say(
                "People came from a file: joined {joined}, left {left}, changed {changed}",
                ("joined", import.Joined),
                ("left", import.Left),
                ("changed", import.Changed)
            ),
            PeopleImportedBy import => Sentence.Say(
                "“{program}” brought people: joined {joined}, left {left}, changed {changed}",
                ("program", import.Integration),
                ("joined", import.Joined),
                ("left", import.Left),
                ("changed", import.Changed)
            ),
            WebhookSet hook => Sentence.Say("“{host}” is told when something happens", ("host", hook.Host)),
            WebhookRenewed hook => Sentence.Say("“{host}” has a new secret", ("host", hook.Host)),
            WebhookEnded hook => Sentence.Say("“{host}” is told nothing more", ("host", hook.Host)),
            IntegrationLetIn program => Sentence.Say("The program “{name}” was let in", ("name", program.Name)),
            IntegrationEnded program => Sentence.Say("The program “{name}” was ended", ("name", program.Name)),
            ImportTakenBack back => Sentence.Say("Import {number} was taken back", ("number", back.Number)),
            FirmOpened => Sentence.Say("The firm was opened for use"),
            OwnSignInSet set => Sentence.Say(
                "Your own sign-in was set: {issuer}, for {domains}",
                ("issuer", set.Issuer),
                ("domains", string.Join(", ", set.Domains))
            ),
            OwnSignInAsked { ByItAlone: true } => Sentence.Say("All sign in by your own sign-in from now on"),
            OwnSignInAsked => Sentence.Say("People can use other ways to sign in again"),
            OwnSignInRemoved => Sentence.Say("Your own sign-in was taken away"),
            OwnSignInForgotten gone => Sentence.Say(
                "{person} has to prove who they are at your own sign-in again",
                ("person", gone.Person)
            ),
            _ => LeavingWords.Of(change),
        };

    public static Sentence Of(Role role) =>
        role switch
        {
            Role.Hr => Sentence.Say("HR"),
            Role.Adviser => Sentence.Say("adviser"),
            Role.Administrator => Sentence.Say("administrator"),
            _ => Sentence.Say("auditor"),
        };

    public static string HandOf(PersonId hand, Names names, Words words) =>
        hand == PersonId.Nobody ? words.Plain(AtTheMachine) : names[hand];

    public static IEnumerable<PersonId> PeopleIn(FirmChange change) =>
        change switch
        {
            RoleGiven given => [given.Person],
            RoleEnded ended => [ended.Person],
            CardPrinted card => [card.Person],
            CardEnded card => [card.Person],
            ReachSet reach => [reach.Adviser],
            OwnSignInForgotten gone => [gone.Person],
            TermsSet { Terms.Contact: { } contact } => [contact],
            _ => [],
        };
}
