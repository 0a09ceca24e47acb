using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Something that was changed for a whole firm, as the firm's own log keeps it. Names and shapes are for ever.</summary>
public abstract record FirmChange;

/// <summary>The terms as they are from now on, whole; what changed is seen beside the ones before.</summary>
public sealed record TermsSet(FirmTerms Terms) : FirmChange;

/// <summary>Somebody holds a role from a day on.</summary>
public sealed record RoleGiven(PersonId Person, Role Role, DateOnly From) : FirmChange;

/// <summary>Somebody holds a role until a day, exclusive.</summary>
public sealed record RoleEnded(PersonId Person, Role Role, DateOnly Until) : FirmChange;

/// <summary>A card with a one-time code was printed for somebody whom no mail reaches.</summary>
public sealed record CardPrinted(PersonId Person) : FirmChange;

/// <summary>A card that nobody had used was ended.</summary>
public sealed record CardEnded(PersonId Person) : FirmChange;

/// <summary>Whom an adviser helps with from now on: everybody, or these teams and nobody else.</summary>
public sealed record ReachSet(PersonId Adviser, bool Everybody, ImmutableArray<string> Teams) : FirmChange;

/// <summary>People were changed from a file or from lines: how many joined, left, and changed otherwise.</summary>
public sealed record PeopleImported(int Joined, int Left, int Changed) : FirmChange;

/// <summary>The same, brought by a program that the firm lets in, which is named.</summary>
public sealed record PeopleImportedBy(string Integration, int Joined, int Left, int Changed) : FirmChange;

/// <summary>A program is let in under a name, to do what the words say.</summary>
public sealed record IntegrationLetIn(string Name, string Scopes) : FirmChange;

/// <summary>A program is let in no more.</summary>
public sealed record IntegrationEnded(string Name) : FirmChange;

/// <summary>A program outside is told when facts of these kinds happen. Of its address the log keeps the name of the machine alone.</summary>
public sealed record WebhookSet(string Host, ImmutableArray<string> Kinds) : FirmChange;

/// <summary>A program outside has another secret.</summary>
public sealed record WebhookRenewed(string Host) : FirmChange;

/// <summary>A program outside is told nothing more.</summary>
public sealed record WebhookEnded(string Host) : FirmChange;

/// <summary>The last import was taken back.</summary>
public sealed record ImportTakenBack(int Number) : FirmChange;

/// <summary>The firm is open for use: whoever has an address can sign in.</summary>
public sealed record FirmOpened : FirmChange;

/// <summary>An administrator asks for a copy of everything; a second person has to agree.</summary>
public sealed record ExportAsked(int Number, string Reason) : FirmChange;

/// <summary>The second person agrees that a copy is made.</summary>
public sealed record ExportAgreed(int Number) : FirmChange;

/// <summary>The second person does not agree to a copy.</summary>
public sealed record ExportRefused(int Number) : FirmChange;

/// <summary>Whoever asked for a copy takes that back.</summary>
public sealed record ExportWithdrawn(int Number) : FirmChange;

/// <summary>The copy was made, up to an entry of the chain; the hash is that of the file (SHA-256).</summary>
public sealed record ExportMade(int Number, long Entries, string Hash) : FirmChange;

/// <summary>One of the two was shown their half of the password, and can load the file.</summary>
public sealed record ExportTaken(int Number) : FirmChange;

/// <summary>An administrator asks to take the firm out; a second person has to agree.</summary>
public sealed record RemovalAsked(string Reason) : FirmChange;

/// <summary>The second person agrees: the firm goes on this day, unless it is called off.</summary>
public sealed record RemovalAgreed(DateOnly Day) : FirmChange;

/// <summary>The second person does not agree.</summary>
public sealed record RemovalRefused : FirmChange;

/// <summary>Whoever asked takes that back.</summary>
public sealed record RemovalWithdrawn : FirmChange;

/// <summary>The end was called off before its day.</summary>
public sealed record RemovalCalledOff : FirmChange;

/// <summary>The firm has a sign-in of its own at this provider; of its secret nothing is told but whether it is another.</summary>
public sealed record OwnSignInSet(string Issuer, string ClientId, ImmutableArray<string> Domains, bool NewSecret)
    : FirmChange;

/// <summary>Whether the firm opens by its own sign-in alone, from now on.</summary>
public sealed record OwnSignInAsked(bool ByItAlone) : FirmChange;

/// <summary>The firm has no sign-in of its own any more.</summary>
public sealed record OwnSignInRemoved : FirmChange;

/// <summary>Whom the provider knew as this person is forgotten; the next to come has to prove who they are.</summary>
public sealed record OwnSignInForgotten(PersonId Person) : FirmChange;
