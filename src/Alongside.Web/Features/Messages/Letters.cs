using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Outputs.Calendars;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Messages;

/// <summary>Somebody to whom mail goes, by the name and address of today.</summary>
public sealed record Addressee(PersonId Person, string Name, string? Address);

/// <summary>Messages to one person as a mail: one by itself, or several as one list.</summary>
/// <param name="links">Where the firm lies in the web, such as https://alongside.firm.example/penhallow; none where nobody has said.</param>
public sealed class Letters(
    FirmFacts firm,
    ImmutableDictionary<PersonId, Addressee> people,
    ReplyLinks replies,
    MailSettings settings,
    string? links
)
{
    static Words Words => Words.English;

    public Letter Of(IReadOnlyList<MessageRow> messages, DateTime now) =>
        messages is [var only]
            ? new Letter(AddressOf(only), Words.Plain(MessageWords.Subject(only), First), Text(only))
            {
                Invite = InviteOf(only, now),
            }
            : new Letter(AddressOf(messages[0]), Words.Plain(MessageWords.Many(messages.Count)), Text(messages));

    string Text(MessageRow message) => string.Join("\n\n", [Hello(message), Line(message), .. More(message)]);

    string Text(IReadOnlyList<MessageRow> messages) =>
        string.Join("\n\n", [Hello(messages[0]), .. messages.Select(m => $"– {Line(m)}"), .. Inside("/messages")]);

    string Line(MessageRow message) =>
        string.Join(
            ' ',
            MessageWords.Week(message).Prepend(MessageWords.Says(message)).Select(s => Words.Plain(s, First))
        );

    IEnumerable<string> More(MessageRow message) =>
        message.Kind is MessageKind.Invitation && !message.ToManager
            ?
            [
                Words.Plain(MessageWords.Support),
                .. links is null
                    ? Inside(MessageWords.PlaceOf(message))
                    : [Words.Plain(MessageWords.Reply), Root + replies.For(firm.Id, message)],
            ]
            : Inside(MessageWords.PlaceOf(message)).Concat(Copies(message));

    IEnumerable<string> Copies(MessageRow message) =>
        links is not null && MessageWords.CopiesOf(message) is { } place
            ? [Words.Plain(MessageWords.Take), links + place]
            : [];

    IEnumerable<string> Inside(string place) =>
        links is null ? [Words.Plain(MessageWords.LookInside)] : [Words.Plain(MessageWords.Look), links + place];

    string Root => links![..^(firm.Slug.Length + 1)];

    string Hello(MessageRow message) => Words.Plain(Sentence.Say("Hello {name}", ("name", message.Person)), First);

    Invite? InviteOf(MessageRow message, DateTime now)
    {
        if (message is not { Turn: { } turn, Day: { } day, Time: { } time })
            return null;
        var (manager, employee) = Two(message);
        var entry = new CalendarEntry(
            UidOf(message.Record, message.Meeting, message.Number),
            message.Sequence ?? 0,
            TitleOf(people.GetValueOrDefault(manager)?.Name, people.GetValueOrDefault(employee)?.Name),
            day,
            time,
            now,
            links is null ? null : links + MessageWords.PlaceOf(message)
        )
        {
            CalledOff = turn is MeetingTurn.CalledOff,
        };
        var both = new[] { manager, employee }
            .Select(p => people.GetValueOrDefault(p))
            .OfType<Addressee>()
            .Where(p => p.Address is not null)
            .Select(p => new Attendee(p.Name, p.Address!));
        var organiser = new Attendee(people.GetValueOrDefault(manager)?.Name ?? "Alongside", settings.From);
        return new Invite(
            entry.CalledOff ? "CANCEL" : "REQUEST",
            CalendarText.Invite(entry, firm.Zone, organiser, both)
        );
    }

    /// <summary>Two first names and nothing else, for whoever looks over a shoulder.</summary>
    public static string TitleOf(string? manager, string? employee) =>
        Words.Plain(
            Sentence.Say("{manager} and {employee}", ("manager", FirstOf(manager)), ("employee", FirstOf(employee)))
        );

    public static string UidOf(RecordId record, MeetingKind? kind, int? number) =>
        $"{record.Value:N}-{(int?)kind}-{number}@alongside";

    static (PersonId Manager, PersonId Employee) Two(MessageRow message) =>
        message.ToManager ? (message.Person, message.Other) : (message.Other, message.Person);

    string AddressOf(MessageRow message) => people[message.Person].Address!;

    string First(PersonId person) => FirstOf(people.GetValueOrDefault(person)?.Name);

    static string FirstOf(string? name) => (name ?? "Somebody").Split(' ', 2, StringSplitOptions.TrimEntries)[0];
}
