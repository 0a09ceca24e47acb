using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Features.Messages;
using Alongside.Web.Features.Practice;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace Alongside.Web.Tests.Docs;

/// <summary>One mail of each kind, as somebody of the practice firm would get it.</summary>
public static partial class SampleLetters
{
    static readonly DateOnly Day = new(2026, 11, 12);
    static readonly DateTime Now = new(2026, 11, 10, 9, 0, 0, DateTimeKind.Utc);
    static readonly RecordId Plan = new(new Guid("01a202d6-0000-7000-8000-000000000001"));

    static readonly Addressee Maya = Addressed(PracticePeople.Maya, "Maya Lindqvist", "maya@penhallow.example");
    static readonly Addressee Sam = Addressed(PracticePeople.Sam, "Sam Okafor", "sam@penhallow.example");
    static readonly Addressee Ros = Addressed(PracticePeople.Ros, "Ros Adeyemi", "ros@penhallow.example");

    static readonly MessageRow[] Rows =
    [
        Talk(MessageKind.Invitation, MeetingTurn.Set),
        Talk(MessageKind.TimeChanged, MeetingTurn.Moved),
        Talk(MessageKind.NotesReady, MeetingTurn.Set),
        Row(MessageKind.PromiseLate, Maya, Sam),
        Row(MessageKind.MeetingSoon, Maya, Sam),
        Row(MessageKind.Correction, Maya, Sam),
        Row(MessageKind.HrOpened, Sam, Ros),
        Row(MessageKind.HrAnswered, Sam, Ros, Kinds.Ask),
        Row(MessageKind.WeeklyDigest, Maya, Maya, talks: 2, promises: 1),
    ];

    public static ImmutableArray<(MessageKind Kind, Letter Letter)> All { get; } =
    [.. Rows.Select(row => (row.Kind, Of(row)))];

    /// <summary>The page about a kind: docs/messages/time-changed.md, and the picture beside it.</summary>
    public static string NameOf(MessageKind kind) =>
        Capital().Replace($"{kind}", m => m.Index == 0 ? m.Value : "-" + m.Value).ToLowerInvariant();

    static Letter Of(MessageRow row)
    {
        var letters = new Letters(
            new FirmFacts(
                PracticeFirm.Id,
                "penhallow",
                "Penhallow Joinery",
                true,
                "Europe/London",
                FirmRules.Default,
                null,
                null
            ),
            new[] { Maya, Sam, Ros }.ToImmutableDictionary(p => p.Person),
            new ReplyLinks(new EphemeralDataProtectionProvider(), TimeProvider.System),
            new MailSettings(new ConfigurationBuilder().Build()),
            "https://alongside.example/penhallow"
        );
        var letter = letters.Of([row], Now);
        return letter with { Text = Secret().Replace(letter.Text, "${place}…"), From = "alongside@penhallow.example" };
    }

    static Addressee Addressed(string key, string name, string address) => new(PracticePeople.IdOf(key), name, address);

    static MessageRow Talk(MessageKind kind, MeetingTurn turn) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = Guid.Empty,
            Record = Plan,
            About = Kinds.TaskPlan,
            Kind = kind,
            Person = Sam.Person,
            Other = Maya.Person,
            ToManager = false,
            At = Now,
            Leaves = Now,
            Meeting = MeetingKind.Worksheet,
            Day = Day,
            Time = new TimeOnly(14, 0),
            Turn = turn,
            Number = 1,
            Sequence = 0,
        };

    static MessageRow Row(
        MessageKind kind,
        Addressee to,
        Addressee other,
        string about = Kinds.TaskPlan,
        int? talks = null,
        int? promises = null
    ) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = Guid.Empty,
            Record = Plan,
            About = about,
            Kind = kind,
            Person = to.Person,
            Other = other.Person,
            ToManager = to == Maya,
            At = Now,
            Leaves = Now,
            Talks = talks,
            Promises = promises,
        };

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Capital();

    [GeneratedRegex("(?<place>/reply/|/task-plans/|/ask/)[^/\\s]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();
}
